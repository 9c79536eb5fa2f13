import type { Page } from '@playwright/test'
import { doors } from '../../tools/seed/doors.ts'
import { addPizza, openBuilder } from '../support/builder.ts'
import { expect, test } from '../support/journey.ts'
import { guestName, ordersFor } from '../support/records.ts'
import {
  addProduct,
  choosePickup,
  enterAddress,
  enterContact,
  goToCart,
  goToCheckout,
  openMenu,
  placeButton,
  placeOrder,
} from '../support/shopping.ts'
import { openManager, setSoldOut } from '../support/staff-screens.ts'
import { orderOn } from '../support/tracker.ts'
import { refusalText } from '../../web/src/lib/refusal-text.ts'

const note = 'No onions near it, please.'

/** A guest at the last button, with everything typed that there is to type. */
async function atTheLastButton(page: Page, name: string): Promise<void> {
  await openMenu(page)
  await addProduct(page, 'Chicken Wings', '12 wings')
  await goToCart(page)
  await choosePickup(page)
  await goToCheckout(page)
  await enterContact(page, { name, note })
}

async function expectNothingLost(page: Page, name: string): Promise<void> {
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
  await expect(page.getByLabel('Phone')).toHaveValue('+598 2000 0777')
  await expect(page.getByLabel(/^Note to the shop/)).toHaveValue(note)
}

test('too little for a delivery is said in the cart, and again by the shop', async ({ page }) => {
  const name = guestName('Demo guest with one can')
  await openMenu(page)
  await addProduct(page, 'Cola', 'Can, 330 ml')
  await goToCart(page)
  await enterAddress(page, doors.mercedes)
  await expect(page.getByText(/from \$10\.00 of goods: \$7\.75 more to go/)).toBeVisible()
  const refusal = page.getByText(/needs an order of at least \$10\.00: add \$7\.75 more/)
  await expect(refusal).toBeVisible()
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await expect(page).toHaveURL(/\/cart$/)

  // Past the cart by its address: the shop says the same.
  await page.goto('/checkout')
  await enterContact(page, { name, note })
  await placeButton(page).click()
  await expect(page.getByText('Your order was not placed')).toBeVisible()
  await expect(refusal).toBeVisible()
  await expectNothingLost(page, name)
  await page.getByRole('link', { name: 'Change it in the cart' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Cola' })).toBeVisible()
  expect(await ordersFor(name)).toBe(0)
})

test('where nobody drives to, the cart is kept and pickup is offered', async ({ page }) => {
  await openMenu(page)
  await addProduct(page, 'Chicken Wings', '12 wings')
  await goToCart(page)
  await enterAddress(page, doors.rivera)
  const notice = page.getByRole('alert').filter({ hasText: 'We do not deliver there' })
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await expect(page).toHaveURL(/\/cart$/)
  await expect(page.getByRole('heading', { level: 2, name: 'Chicken Wings' })).toBeVisible()

  await notice.getByRole('button', { name: 'Collect it instead' }).click()
  await expect(page.getByRole('radio', { name: 'Pickup' })).toBeChecked()
  await expect(notice).toBeHidden()
  await goToCheckout(page)
})

test('a street or number that is not in town is said by its field', async ({ page }) => {
  await openMenu(page)
  await addProduct(page, 'Chicken Wings', '12 wings')
  await goToCart(page)
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await expect(page.getByText('Your street is missing.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Street' })).toBeFocused()
  await page.getByRole('combobox', { name: 'Street' }).fill('Nowhere Lane')
  await page.getByLabel('Number').fill('1')
  await page.getByLabel('Number').press('Tab')
  await expect(page.getByText(/^We do not know this street/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Street' })).toHaveValue('Nowhere Lane')
  await enterAddress(page, { ...doors.mercedes, number: 'next to the bakery' })
  await expect(page.getByText('We need the number on the door.')).toBeVisible()
  await enterAddress(page, doors.mercedes)
  await expect(page.getByText(/^We deliver to Centro/)).toBeVisible()
})

test('what is sold out meanwhile is seen at once, refused at the counter and left off', async ({
  someone,
}) => {
  const name = guestName('Demo guest who likes pineapple')
  const manager = await openManager(await someone())
  const guest = await someone()
  try {
    // Something else first: once the guest sees that, the guest's page is known to listen.
    await setSoldOut(manager, 'Anchovies', true)
    await openMenu(guest)
    await expect(guest.getByText('No anchovies today')).toBeVisible()
    await openBuilder(guest, 'Hawaiian')
    await addPizza(guest)
    await goToCart(guest)
    await choosePickup(guest)
    const line = guest.getByRole('list', { name: 'In the cart' }).getByRole('listitem')
    await expect(line.getByRole('alert')).toHaveCount(0)
    await goToCheckout(guest)
    await enterContact(guest, { name, note })

    await setSoldOut(manager, 'Pineapple', true)
    await placeButton(guest).click()
    const refusal = refusalText({ code: 'soldOut', params: { name: 'Pineapple' } })
    expect(refusal).toContain('Pineapple')
    await expect(guest.getByText('Your order was not placed')).toBeVisible()
    await expect(guest.getByText(refusal)).toBeVisible()
    await expectNothingLost(guest, name)
    expect(await ordersFor(name)).toBe(0)

    // In the cart it stands by the pizza that it concerns; and it goes away live when there is some again.
    await guest.getByRole('link', { name: 'Change it in the cart' }).click()
    await expect(line.getByRole('alert')).toHaveText(refusal)
    await setSoldOut(manager, 'Pineapple', false)
    await expect(line.getByRole('alert')).toHaveCount(0)
    await setSoldOut(manager, 'Pineapple', true)
    await expect(line.getByRole('alert')).toHaveText(refusal)

    await guest.getByRole('link', { name: 'Change Hawaiian' }).click()
    await expect(guest.getByText('No pineapple today')).toBeVisible()
    await guest.getByRole('button', { name: /^Save/ }).click()
    await expect(line).toContainText('no pineapple')
    await expect(line.getByRole('alert')).toHaveCount(0)
    await goToCheckout(guest)
    await expectNothingLost(guest, name)
    await placeOrder(guest)
    expect(await ordersFor(name)).toBe(1)
  } finally {
    await setSoldOut(manager, 'Pineapple', false)
    await setSoldOut(manager, 'Anchovies', false)
  }
})

test('without a network nothing is sent and nothing is lost; with it there is one order', async ({
  page,
  context,
  trouble,
}) => {
  trouble.mayLoseTheLine()
  const name = guestName('Demo guest in a tunnel')
  await atTheLastButton(page, name)
  await context.setOffline(true)
  await expect(page.getByText(/^You are offline\. What you see may be old/)).toBeVisible()
  await placeButton(page).click()
  await expect(page.getByText(refusalText({ code: 'offline' }))).toBeVisible()
  await expectNothingLost(page, name)
  expect(await ordersFor(name)).toBe(0)

  await context.setOffline(false)
  await placeOrder(page)
  expect(await ordersFor(name)).toBe(1)
})

test('when only the answer is lost, pressing again finds the order that was placed', async ({
  page,
  trouble,
}) => {
  trouble.mayLoseTheLine()
  const name = guestName('Demo guest whose answer got lost')
  await atTheLastButton(page, name)
  let lost = 0
  await page.route(/\/command$/, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await placeButton(page).click()
  await expect(page.getByText(refusalText({ code: 'tryAgain' }))).toBeVisible()
  expect(lost).toBe(1)
  expect(await ordersFor(name)).toBe(1)
  await expectNothingLost(page, name)
  await placeOrder(page)
  expect(await ordersFor(name)).toBe(1)
})

test('when the programs for it do not arrive, pressing again fetches them', async ({
  page,
  trouble,
}) => {
  trouble.mayLoseTheLine()
  const name = guestName('Demo guest on a train')
  await atTheLastButton(page, name)
  // A newcomer's browser has not needed these yet.
  let lost = 0
  await page.route(/\/assets\/(auth|functions)-[\w-]+\.js$/, (route) => {
    lost += 1
    return lost === 1 ? route.abort() : route.continue()
  })
  await placeButton(page).click()
  await expect(page.getByText(refusalText({ code: 'tryAgain' }))).toBeVisible()
  await expectNothingLost(page, name)
  expect(await ordersFor(name)).toBe(0)
  await placeOrder(page)
  expect(await ordersFor(name)).toBe(1)
})

test('a double press places one order', async ({ page }) => {
  const name = guestName('Demo guest with a quick finger')
  await atTheLastButton(page, name)
  await placeButton(page).dblclick()
  await orderOn(page)
  expect(await ordersFor(name)).toBe(1)
})

test('the same checkout sent from two tabs at once is one order', async ({ page, context }) => {
  const name = guestName('Demo guest with two tabs')
  await atTheLastButton(page, name)
  const second = await context.newPage()
  await second.goto('/checkout')
  await expect(second.getByLabel('Name', { exact: true })).toHaveValue(name)
  await Promise.all([placeButton(page).click(), placeButton(second).click()])
  const orders = [await orderOn(page), await orderOn(second)]
  expect(orders[0]).toEqual(orders[1])
  expect(await ordersFor(name)).toBe(1)
})
