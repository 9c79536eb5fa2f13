import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { makeAccount } from '../support/people.ts'
import {
  addProduct,
  choosePickup,
  goToCart,
  goToCheckout,
  openMenu,
  orderForPickup,
  payInCash,
  placeOrder,
  totalOn,
} from '../support/shopping.ts'
import { openKitchen, pressOn, ticketOf } from '../support/staff-screens.ts'
import { expectStage } from '../support/tracker.ts'

const balanceOn = (page: Page) => page.getByRole('region', { name: 'Your balance' })
const historyOn = (page: Page) =>
  page.getByRole('region', { name: 'Where they came from' }).getByRole('listitem')

test('points of the first order are a reward in the second, and come back when it is cancelled', async ({
  someone,
}) => {
  const kitchen = await openKitchen(await someone())
  const customer = await someone()
  await makeAccount(customer, 'Points person')
  const { code } = await orderForPickup(customer, { name: 'Points person' })
  for (const move of ['accept', 'prepare', 'bake', 'finish', 'collect'] as const) {
    await pressOn(ticketOf(kitchen, code), move)
  }
  await expectStage(customer, 'collected', 'pickup')

  // Wings for $13.95 at ten points a dollar.
  await customer.goto('/points')
  await expect(balanceOn(customer)).toContainText('139')
  await expect(historyOn(customer)).toHaveCount(1)
  await expect(historyOn(customer).first()).toContainText(`Earned with order ${code}`)

  await openMenu(customer)
  await addProduct(customer, 'Chicken Wings', '12 wings')
  await goToCart(customer)
  await choosePickup(customer)
  await expect(totalOn(customer)).toHaveText('$13.95')
  await customer.getByRole('radio', { name: /^\$1 off/ }).check()
  await expect(totalOn(customer)).toHaveText('$12.95')
  await expect(customer.getByText('This order brings you 129 points.')).toBeVisible()
  await goToCheckout(customer)
  await payInCash(customer)
  const second = await placeOrder(customer)
  await expect(totalOn(customer)).toHaveText('$12.95')

  await customer.goto('/points')
  await expect(balanceOn(customer)).toContainText('39')
  await expect(historyOn(customer).first()).toContainText(`Reward in order ${second.code}`)

  await customer.goto(`/orders/${second.id}`)
  await customer.getByRole('button', { name: 'Cancel this order' }).click()
  await customer.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click()
  await expectStage(customer, 'cancelled', 'pickup')
  await customer.goto('/points')
  await expect(balanceOn(customer)).toContainText('139')
  await expect(historyOn(customer)).toHaveCount(3)

  // A friend is sent a link, which tells them what there is to be had.
  await customer.getByRole('button', { name: 'Get my code' }).click()
  const friendCode = (await customer.getByText(/^[A-HJ-NP-Z2-9]{8}$/).textContent()) ?? ''
  const friend = await someone()
  await friend.goto(`/friend/${friendCode}`)
  await expect(friend.getByText(/you get 200 points/)).toBeVisible()
})
