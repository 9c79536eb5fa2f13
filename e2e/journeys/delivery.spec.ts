import type { Page } from '@playwright/test'
import { doors } from '../../tools/seed/doors.ts'
import {
  addPizza,
  addTopping,
  chooseRightHalf,
  chooseSize,
  openBuilder,
  setTopping,
} from '../support/builder.ts'
import {
  arrive,
  atTheDoor,
  beginShift,
  endShift,
  finishRun,
  holdToConfirm,
  nextStop,
} from '../support/driver-phone.ts'
import { expect, test } from '../support/journey.ts'
import { signInAs } from '../support/people.ts'
import { orderRecord } from '../support/records.ts'
import {
  enterAddress,
  enterContact,
  goToCart,
  goToCheckout,
  openMenu,
  placeOrder,
  totalOn,
} from '../support/shopping.ts'
import {
  columnOf,
  openKitchen,
  openManager,
  pressOn,
  rowOf,
  ticketOf,
} from '../support/staff-screens.ts'
import { aPhone } from '../support/town-drive.ts'
import { expectStage, whereItStands } from '../support/tracker.ts'
import { expectNoReload, markVisit } from '../support/visit.ts'

const built = 'Half Pepperoni, half Green Garden'

/** Pepperoni and Green Garden on one large pizza: extra on the left, less on the right, one thing more. */
async function buildHalfAndHalf(page: Page): Promise<void> {
  await openBuilder(page, 'Pepperoni')
  await chooseRightHalf(page, 'Green Garden')
  await chooseSize(page, 'Large')
  await setTopping(page, 'Pepperoni', 'Extra')
  await setTopping(page, 'Mushrooms', 'No')
  await addTopping(page, 'Pineapple', 'Left half')
  await expect(page.getByRole('img', { name: `${built}, as you have built it` })).toBeVisible()
  await addPizza(page)
}

test('two pizzas from click to doorstep, and every screen follows', async ({ someone }) => {
  const kitchen = await openKitchen(await someone())
  const manager = await openManager(await someone())
  const driver = await beginShift(await someone(aPhone), 'driver two')
  const customer = await signInAs(await someone(), 'customer')
  const staff = [kitchen, manager, driver]
  for (const page of staff) await markVisit(page)

  // The cart: what was built, where it goes, what that costs.
  await openMenu(customer)
  await buildHalfAndHalf(customer)
  await openBuilder(customer, 'Hawaiian')
  await addPizza(customer)
  await goToCart(customer)
  const lines = customer.getByRole('list', { name: 'In the cart' }).getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText(built)
  await expect(lines.first()).toContainText('Pepperoni half: extra pepperoni, with pineapple')
  await expect(lines.first()).toContainText('Green Garden half: no mushrooms')
  // The address of last time is there already; today it goes elsewhere.
  await expect(customer.getByLabel('Number')).toHaveValue(/\d/)
  await enterAddress(customer, doors.minas)
  const zone = customer.getByText(/^We deliver to Ciudad Vieja, Cordón and Palermo for \$2\.99/)
  await expect(zone).toBeVisible()
  const beforeTip = await totalOn(customer).innerText()
  await customer.getByRole('radio', { name: /^15 %/ }).check()
  await expect(totalOn(customer)).not.toHaveText(beforeTip)
  const total = await totalOn(customer).innerText()
  expect(total).toMatch(/^\$\d+\.\d\d$/)

  await goToCheckout(customer)
  await expect(totalOn(customer)).toHaveText(total)
  await enterContact(customer, { name: 'Demo customer', note: 'The bell is on the left.' })
  await customer.getByRole('radio', { name: /^I pay with \$50\.00/ }).check()
  const { id, code } = await placeOrder(customer)
  await markVisit(customer)
  await expect(totalOn(customer)).toHaveText(total)
  await expectStage(customer, 'placed', 'delivery')
  const record = await orderRecord(id)
  expect(record.quote.total).toBe(Math.round(Number(total.slice(1)) * 100))

  // The kitchen.
  const ticket = ticketOf(kitchen, code)
  await expect(ticketOf(columnOf(kitchen, 'New'), code)).toBeVisible()
  await expect(ticket).toContainText('LEFT Pepperoni')
  await expect(ticket).toContainText('EXTRAPepperoni')
  await expect(ticket).toContainText('RIGHT Green Garden')
  await expect(ticket).toContainText('NOMushrooms')
  await expect(ticket).toContainText('The bell is on the left.')
  const row = rowOf(manager, code)
  await expect(row).toContainText('waiting for the shop')
  await expect(row).toContainText(total)
  await pressOn(ticket, 'accept')
  await expectStage(customer, 'accepted', 'delivery')
  await expect(row).toContainText('accepted')

  // The manager gives it to a driver, whose screen says so by itself.
  await row.getByLabel(`Driver for ${code}`).selectOption({ label: 'Demo driver two, free' })
  await expect(driver.getByRole('heading', { name: 'Go to the shop' })).toBeVisible()
  await expect(driver.getByRole('list', { name: 'Stops' })).toContainText('Minas 1423')
  await driver.getByRole('button', { name: 'I am at the shop' }).click()
  // Two pizzas lie in one bag; it does not leave before the kitchen is done.
  await driver.getByRole('checkbox', { name: new RegExp(`^Bag 1 of 1.*${code}`) }).check()
  await expect(driver.getByText(`${code}: the kitchen has not finished it yet.`)).toBeVisible()
  const leave = driver.getByRole('button', { name: 'Set out with 1 stop' })
  await expect(leave).toBeDisabled()

  for (const [move, column, status] of [
    ['prepare', 'Making', 'preparing'],
    ['bake', 'Oven', 'baking'],
    ['finish', 'Ready', 'ready'],
  ] as const) {
    await pressOn(ticket, move)
    await expect(ticketOf(columnOf(kitchen, column), code)).toBeVisible()
    await expectStage(customer, status, 'delivery')
  }
  await expect(ticket).toContainText('Goes with Demo driver two')

  // The driver: what to take along and what to ask for; each tap shows everywhere.
  await leave.click()
  const stop = nextStop(driver, code)
  await expect(stop).toContainText('Minas 1423')
  await expect(stop).toContainText('The bell is on the left.')
  await expect(stop).toContainText(`Collect ${total} in cash`)
  const change = `$${((5000 - record.quote.total) / 100).toFixed(2)}`
  await expect(stop).toContainText(`bring ${change} change`)
  await expectStage(customer, 'onTheWay', 'delivery')
  await expect(whereItStands(customer)).toContainText('Demo driver two brings it.')
  await expect(ticket).toBeHidden()
  await expect(row).toContainText('on its way')
  await arrive(driver, code)
  await expectStage(customer, 'arrived', 'delivery')
  const cash = driver.getByRole('region', { name: 'Cash' })
  await expect(driver.getByText('Type what you were given in cash.')).toBeVisible()
  await cash.getByRole('button', { name: '$50.00' }).click()
  await expect(cash.getByText(`Change: ${change}`)).toBeVisible()
  await holdToConfirm(driver)
  await expectStage(customer, 'delivered', 'delivery')
  await expect(atTheDoor(driver, code)).toBeHidden()
  await finishRun(driver)
  await manager.getByRole('radio', { name: /^Ended/ }).check()
  await expect(row).toContainText('delivered')
  for (const page of [...staff, customer]) await expectNoReload(page)
  await endShift(driver)

  // Afterwards: in the history at the same price, and at the checkout again with one tap, tip and all.
  await customer.getByRole('banner').getByRole('link', { name: 'Orders' }).click()
  const past = customer.getByRole('article', { name: `Order ${code}` })
  await expect(past).toContainText('delivered')
  await expect(past.getByText(total, { exact: true })).toBeVisible()
  await past.getByRole('button', { name: `Order ${code} again` }).click()
  await expect(customer.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await expect(totalOn(customer)).toHaveText(total)
  await customer.getByRole('link', { name: 'Change', exact: true }).click()
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Pepperoni half: extra pepperoni, with pineapple')
  await expect(customer.getByLabel('Number')).toHaveValue(doors.minas.number)
})
