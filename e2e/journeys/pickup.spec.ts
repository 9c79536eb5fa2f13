import { expect, test } from '../support/journey.ts'
import { signInAs } from '../support/people.ts'
import { orderForPickup, totalOn } from '../support/shopping.ts'
import { columnOf, openKitchen, pressOn, ticketOf } from '../support/staff-screens.ts'
import { expectStage } from '../support/tracker.ts'

test('a customer orders for pickup and collects it', async ({ someone }) => {
  const kitchen = await openKitchen(await someone())
  const customer = await signInAs(await someone(), 'customer')
  const { code } = await orderForPickup(customer, { name: 'Demo customer' })
  await expectStage(customer, 'placed', 'pickup')
  await expect(customer.getByText('To be collected at Forno Centro')).toBeVisible()
  await expect(customer.getByText('Cash at the counter')).toBeVisible()
  await expect(totalOn(customer)).toHaveText('$13.95')

  const ticket = ticketOf(kitchen, code)
  await expect(ticket).toContainText('Pickup')
  await expect(ticket).toContainText('Chicken Wings')
  const way = [
    ['accept', 'To do', 'accepted'],
    ['prepare', 'Making', 'preparing'],
    ['bake', 'Oven', 'baking'],
    ['finish', 'Ready', 'ready'],
  ] as const
  for (const [move, column, status] of way) {
    await pressOn(ticket, move)
    await expect(ticketOf(columnOf(kitchen, column), code)).toBeVisible()
    await expectStage(customer, status, 'pickup')
  }
  await expect(customer.getByText(/Come and get it while it is hot/)).toBeVisible()

  await pressOn(ticket, 'collect')
  await expect(ticket).toBeHidden()
  await expectStage(customer, 'collected', 'pickup')
  // It is over: nothing to cancel and nothing to share any more, but it can be had again.
  await expect(customer.getByRole('button', { name: 'Cancel this order' })).toBeHidden()
  await expect(customer.getByRole('button', { name: 'Order the same again' })).toBeVisible()
  await customer.getByRole('banner').getByRole('link', { name: 'Orders' }).click()
  await expect(customer.getByRole('article', { name: `Order ${code}` })).toContainText('collected')
})
