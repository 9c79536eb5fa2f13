import { doors } from '../../tools/seed/doors.ts'
import { expectAccessible } from '../support/accessible.ts'
import { addPizza, chooseRightHalf, openBuilder } from '../support/builder.ts'
import { endShift, finishRun, holdToConfirm, openDriver } from '../support/driver-phone.ts'
import { expect, test } from '../support/journey.ts'
import { signInAs } from '../support/people.ts'
import { picture } from '../support/picture.ts'
import {
  enterAddress,
  enterContact,
  goToCart,
  goToCheckout,
  openMenu,
} from '../support/shopping.ts'
import { openKitchen, openManager, openMoney, openPayment } from '../support/staff-screens.ts'
import { aPhone } from '../support/town-drive.ts'
import { expectStage } from '../support/tracker.ts'

// Every main screen with something on it, as WCAG 2.2 AA wants it in light and in dark; and its picture for the docs.

/** Where the demo customer's order of the seed stands. */
const underWay = 'demo-order-15'
/** An order of the seed whose card was charged. */
const paidByCard = 'demo-order-02'
/** One whose customer told of a problem that waits for a manager. */
const toldOf = 'demo-order-01'
/** Orders of the demo customer's that have come: one is reviewed and answered. */
const notReviewed = 'demo-order-01'
const reviewed = 'demo-order-05'

test('choosing: menu, builder, cart and checkout', async ({ page }) => {
  await openMenu(page)
  await expectAccessible(page, 'menu')
  await picture(page, 'menu')

  await openBuilder(page, 'Pepperoni')
  await chooseRightHalf(page, 'Green Garden')
  await expectAccessible(page, 'builder')
  await picture(page, 'builder')
  await page.getByRole('button', { name: /^Choose the left half/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'choosing a half')
  await page.keyboard.press('Escape')

  await addPizza(page)
  await goToCart(page)
  await enterAddress(page, doors.mercedes)
  await expect(page.getByRole('slider')).toBeVisible()
  await expectAccessible(page, 'cart')
  await picture(page, 'cart')

  await goToCheckout(page)
  await enterContact(page, { name: 'Demo guest' })
  await expectAccessible(page, 'checkout')
  await picture(page, 'checkout')
})

test('afterwards: tracker, link, history and account', async ({ page }) => {
  await page.goto('/account')
  await expect(page.getByLabel('Mail address')).toBeVisible()
  await expectAccessible(page, 'sign-in')
  await page.goto('/sign-in-link/account')
  await expect(page.getByRole('heading', { level: 1, name: 'This link is over' })).toBeVisible()
  await expectAccessible(page, 'sign-in link')
  await page.goto('/invitation/not-to-be-found-anywhere')
  await expect(page.getByRole('button', { name: 'Mail me a link' })).toBeVisible()
  await expectAccessible(page, 'invitation')

  await signInAs(page, 'customer')
  await page.goto('/demo')
  await expect(page.getByText('Now signed in as Demo customer.')).toBeVisible()
  await expectAccessible(page, 'demo doors')

  await page.goto(`/orders/${underWay}`)
  await expectStage(page, 'preparing', 'delivery')
  await expectAccessible(page, 'tracker')
  await picture(page, 'tracker')
  const link = page.getByRole('link', { name: 'Link without sign-in' })
  await page.goto((await link.getAttribute('href')) ?? '')
  await expectStage(page, 'preparing', 'delivery')
  await expectAccessible(page, 'link')
  await picture(page, 'link')

  await page.goto('/orders')
  await expect(page.getByRole('article').first()).toBeVisible()
  await expectAccessible(page, 'history')
  await picture(page, 'history')
  await page.goto('/account')
  await expect(page.getByRole('button', { name: /^Forget / }).first()).toBeVisible()
  await expectAccessible(page, 'account')
  await picture(page, 'account')
  await page.goto('/messages/settings')
  await expect(page.getByRole('heading', { name: 'Quiet hours' })).toBeVisible()
  await expectAccessible(page, 'how we may tell')
  await picture(page, 'message-settings')
})

test('the kitchen', async ({ page }) => {
  await openKitchen(page)
  await expectAccessible(page, 'kitchen')
  await picture(page, 'kitchen')
  await page
    .getByRole('button', { name: /^Refuse:/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'refusing')
})

test('the driver: a run from the shop to the door, and a shift from its end to its beginning', async ({
  someone,
}) => {
  const driver = await openDriver(await someone(aPhone), 'driver')
  await expect(driver.getByRole('heading', { name: 'Go to the shop' })).toBeVisible()
  await expectAccessible(driver, 'driver')
  await picture(driver, 'driver')
  await driver.getByRole('button', { name: 'I am at the shop' }).click()
  for (const bag of await driver.getByRole('checkbox').all()) await bag.check()
  await expectAccessible(driver, 'driver, bags')
  await driver.getByRole('button', { name: /^Set out with/ }).click()
  await expect(driver.getByRole('region', { name: /^Next stop/ })).toBeVisible()
  await expect(driver.getByRole('group', { name: /^Your run/ })).toBeVisible()
  await expectAccessible(driver, 'driver, on the way')
  await driver.getByRole('button', { name: 'I am at the door' }).click()
  await driver.getByRole('button', { name: 'Nobody answers' }).click()
  await expectAccessible(driver, 'driver, at the door')
  await picture(driver, 'driver-door')
  await driver.reload()
  await holdToConfirm(driver)
  await finishRun(driver)
  await expectAccessible(driver, 'driver, between runs')
  await endShift(driver)
  await driver.getByRole('button', { name: 'Done' }).click()
  await expect(driver.getByRole('button', { name: 'Start shift' })).toBeVisible()
  await expectAccessible(driver, 'driver, before a shift')
})

test('the manager', async ({ page }) => {
  await openManager(page)
  await page.getByRole('button', { name: 'Details' }).first().click()
  await expect(page.getByRole('list', { name: /^History of order/ })).toBeVisible()
  await expectAccessible(page, 'manager')
  await page.getByRole('button', { name: 'Details' }).first().click()
  await picture(page, 'manager')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(page.getByRole('switch').first()).toBeVisible()
  await expectAccessible(page, 'sold out')
})

test('the money: an order’s payment, a refund, and the page of it all', async ({ page }) => {
  await openPayment(page, paidByCard)
  await expectAccessible(page, 'payment')
  await picture(page, 'payment')
  await page.getByRole('button', { name: 'Refund…' }).click()
  await page.getByRole('radio', { name: 'By line' }).check({ force: true })
  await expectAccessible(page, 'refund')
  await page.keyboard.press('Escape')
  await openMoney(page)
  await expectAccessible(page, 'money')
  await picture(page, 'money')
})

test('reviews: writing one, reading them, and the shop’s own page', async ({ page }) => {
  await signInAs(page, 'customer')
  await page.goto(`/orders/${notReviewed}/review`)
  await expect(page.getByRole('group', { name: 'The food' })).toBeVisible()
  await page
    .getByRole('radio', { name: /^4 stars/ })
    .first()
    .check({ force: true })
  await expectAccessible(page, 'review')
  await picture(page, 'review')
  await page.goto(`/orders/${reviewed}/review`)
  await expect(page.getByText('The shop’s answer')).toBeVisible()
  await expectAccessible(page, 'review, said')
  await page.goto('/reviews')
  await expect(page.getByRole('article').first()).toBeVisible()
  await expectAccessible(page, 'reviews')
  await picture(page, 'reviews')
  await openManager(page)
  await page.getByRole('link', { name: 'Read them' }).click()
  await expect(page.getByRole('article', { name: /^Review of order/ }).first()).toBeVisible()
  await expectAccessible(page, 'manager, reviews')
  await picture(page, 'manager-reviews')
})

test('coming back: points, a friend’s invitation, and what was told', async ({ page }) => {
  await page.goto('/friend/ABCDEFGH')
  await expect(page.getByText('your friend gets some too', { exact: false })).toBeVisible()
  await expectAccessible(page, 'friend')
  await picture(page, 'friend')
  await signInAs(page, 'customer')
  await page.goto('/points')
  await expect(page.getByRole('region', { name: 'Where they came from' })).toContainText('Earned')
  await expectAccessible(page, 'points')
  await picture(page, 'points')
  await page.goto('/messages')
  await expect(page.getByRole('heading', { level: 1, name: 'Your messages' })).toBeVisible()
  // What was sent is looked at in push.spec.ts; here there may be none yet.
  const told = page.getByRole('list', { name: 'Messages', exact: true })
  await expect(told.or(page.getByText('No messages yet'))).toBeVisible()
  await expectAccessible(page, 'messages')
})

test('support: telling of a problem, writing to the shop, and the office’s desk', async ({
  page,
}) => {
  await signInAs(page, 'customer')
  await page.goto(`/orders/${toldOf}/problem`)
  await expect(page.getByText('A manager is looking at it')).toBeVisible()
  await page.getByRole('radio', { name: /^Something was missing/ }).check({ force: true })
  await expectAccessible(page, 'problem')
  await picture(page, 'problem')
  await page.goto(`/orders/${toldOf}/chat`)
  await expect(page.getByRole('log')).toContainText('A manager looks at it today.')
  await expectAccessible(page, 'chat')
  await picture(page, 'chat')
  await openManager(page)
  await page.getByRole('link', { name: /^Support/ }).click()
  await expect(page.getByRole('article', { name: /^Problem with order/ }).first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'By kind' })).toBeVisible()
  await expectAccessible(page, 'support')
  await picture(page, 'support')
})

test('staff, gate and nothing there', async ({ page }) => {
  await signInAs(page, 'admin')
  await expect(page.getByRole('checkbox', { name: 'cook' }).first()).toBeVisible()
  await expectAccessible(page, 'staff')
  await picture(page, 'staff')
  await page.goto('/driver')
  await expect(page.getByRole('heading', { level: 1, name: 'Not your area' })).toBeVisible()
  await expectAccessible(page, 'gate')
  await page.goto('/nothing')
  await expect(page.getByText('There is nothing at this address')).toBeVisible()
  await expectAccessible(page, 'nothing there')
})
