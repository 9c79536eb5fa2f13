import { expect, test } from '../support/journey.ts'
import { orderForPickup } from '../support/shopping.ts'
import { openKitchen, pressOn, ticketOf } from '../support/staff-screens.ts'
import { expectStage, whereItStands } from '../support/tracker.ts'

const guest = { name: 'Demo guest who changes plans' }

test('the cook refuses an order with a reason, and the customer reads it', async ({ someone }) => {
  const kitchen = await openKitchen(await someone())
  const customer = await someone()
  const { code } = await orderForPickup(customer, guest)
  await expectStage(customer, 'placed', 'pickup')

  await pressOn(ticketOf(kitchen, code), 'refuse')
  const dialog = kitchen.getByRole('dialog', { name: `Refuse order ${code}?` })
  // No reason, no refusal: the customer is owed one.
  await dialog.getByRole('button', { name: 'Refuse order' }).click()
  await expect(dialog.getByText('Say why in a few words.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Too busy to be on time' }).click()
  await dialog.getByRole('button', { name: 'Refuse order' }).click()

  await expect(ticketOf(kitchen, code)).toBeHidden()
  await expectStage(customer, 'refused', 'pickup')
  await expect(whereItStands(customer)).toContainText('“Too busy to be on time”')
})

test('a customer cancels until cooking begins, and not after', async ({ someone }) => {
  const kitchen = await openKitchen(await someone())
  const customer = await someone()
  const cancel = customer.getByRole('button', { name: 'Cancel this order' })

  const first = await orderForPickup(customer, guest)
  await expect(ticketOf(kitchen, first.code)).toBeVisible()
  await cancel.click()
  const dialog = customer.getByRole('dialog', { name: 'Cancel this order?' })
  await dialog.getByRole('button', { name: 'Cancel order' }).click()
  await expectStage(customer, 'cancelled', 'pickup')
  await expect(cancel).toBeHidden()
  await expect(ticketOf(kitchen, first.code)).toBeHidden()

  const second = await orderForPickup(customer, guest)
  const ticket = ticketOf(kitchen, second.code)
  await pressOn(ticket, 'accept')
  await expectStage(customer, 'accepted', 'pickup')
  await expect(cancel).toBeVisible()
  // The question stands open while the cook begins: it goes away with the answer that is no longer possible.
  await pressOn(ticket, 'prepare')
  await expectStage(customer, 'preparing', 'pickup')
  await expect(cancel).toBeHidden()
})
