import type { Page } from '@playwright/test'
import { formatMoney } from '../../web/src/lib/money.ts'
import { doors } from '../../tools/seed/doors.ts'
import { beginShift, endShift } from '../support/driver-phone.ts'
import { deliver, moveAs } from '../support/hands.ts'
import { expect, test } from '../support/journey.ts'
import { lettersTo } from '../support/letters.ts'
import { centsOf, expectLetGo, expectTaken } from '../support/money.ts'
import { onPayPage, goToPay, orderByCard, payBy } from '../support/paying.ts'
import { demoAccount, makeAccount } from '../support/people.ts'
import { guestName, paymentRecord } from '../support/records.ts'
import {
  addProduct,
  enterAddress,
  enterContact,
  goToCart,
  goToCheckout,
  openMenu,
  placeOrder,
  totalOn,
} from '../support/shopping.ts'
import { openManager, openMoney, openPayment } from '../support/staff-screens.ts'
import { tellStripe } from '../support/stand-in.ts'
import { aPhone } from '../support/town-drive.ts'
import { expectStage, orderOn } from '../support/tracker.ts'

const inWords = (cents: number): string => formatMoney(cents, 'USD')

test('a manager gives back a piece and an amount, never more than is left; then the bank wants the rest', async ({
  someone,
}) => {
  const guest = await someone()
  const { id, code, price } = await orderByCard(guest, {
    name: guestName('Demo guest with cold wings'),
    door: doors.mercedes,
    tip: 15,
  })
  await moveAs('cook', id, 'accept')
  await expectTaken(id, price)
  const manager = await openPayment(await someone(), id)

  // The wings, as they were paid for.
  const dialog = manager.getByRole('dialog', { name: `Refund order ${code}` })
  const back = dialog.getByTestId('given-back')
  await manager.getByRole('button', { name: 'Refund…' }).click()
  await dialog.getByRole('radio', { name: 'By line' }).check()
  await dialog.getByRole('button', { name: 'One Chicken Wings more' }).click()
  const piece = centsOf(await back.innerText())
  expect(piece).toBeLessThan(centsOf(price))
  await dialog.getByRole('button', { name: 'It came cold' }).click()
  await dialog.getByRole('button', { name: `Refund ${inWords(piece)}` }).click()
  await expect(manager.getByText(`${inWords(piece)} refunded`)).toBeVisible()
  await expect(guest.getByText(`Refunded ${inWords(piece)}.`)).toBeVisible()
  await expectTaken(id, price, { refunded: piece })

  // More than is left is not sent, and said; less is.
  const left = centsOf(price) - piece
  await manager.getByRole('button', { name: 'Refund…' }).click()
  await dialog.getByRole('radio', { name: 'An amount' }).check()
  const amount = dialog.getByRole('textbox', { name: /^Amount/ })
  await amount.fill(((left + 1) / 100).toFixed(2))
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('The driver was late.')
  await dialog.getByRole('button', { name: 'Refund', exact: true }).click()
  await expect(amount).toBeFocused()
  await expect(amount).toHaveAccessibleDescription(
    new RegExp(`At most \\${inWords(left)} of this order can still be refunded`),
  )
  await amount.fill('1.00')
  await dialog.getByRole('radio', { name: 'The driver' }).check()
  await dialog.getByRole('button', { name: 'Refund $1.00' }).click()
  await expect(manager.getByText('$1.00 refunded')).toBeVisible()
  await expectTaken(id, price, { refunded: piece + 100 })

  // What the customer is shown of it, and what goes out by mail.
  await expect(guest.getByText(`Refunded ${inWords(piece + 100)}.`)).toBeVisible()
  await guest.getByRole('link', { name: 'Receipt' }).click()
  const paid = guest.getByLabel('How it was paid')
  await expect(paid).toContainText('It came cold')
  await expect(paid).toContainText('The driver was late.')
  await expect(paid).toContainText(`Paid in the end${inWords(left - 100)}`)
  await manager.getByRole('button', { name: 'Send receipt…' }).click()
  const address = `guest-of-${code.toLowerCase()}@demo.forno.test`
  await manager.getByRole('textbox', { name: 'Mail address' }).fill(address)
  await manager.getByRole('button', { name: 'Send receipt', exact: true }).click()
  await expect(manager.getByText('Receipt sent')).toBeVisible()
  const [letter] = await lettersTo(address)
  for (const words of [price, 'It came cold', inWords(left - 100)]) {
    expect(letter?.text).toContain(words)
  }

  // The customer's bank takes the rest, and gives it back in the end.
  const { intent } = await paymentRecord(id)
  await tellStripe('open-dispute', { intent, reason: 'product_not_received' })
  await openMoney(manager)
  const open = manager.getByRole('list', { name: 'Open disputes' }).getByRole('listitem')
  const ours = open.filter({ hasText: `Order ${code}` })
  await expect(ours).toContainText(inWords(left - 100))
  await expect(ours).toContainText('the order did not arrive')
  const [dispute = ''] = Object.keys((await paymentRecord(id)).facts[intent]?.disputes ?? {})
  await tellStripe('end-dispute', { id: dispute, won: 'true' })
  const over = manager.getByRole('list', { name: 'Disputes won and lost' }).getByRole('listitem')
  await expect(over.filter({ hasText: `Order ${code}` })).toContainText('won')
})

async function cancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel this order' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click()
  await expectStage(page, 'cancelled', 'pickup')
}

test('cancelled or refused: what was held is let go, and what was taken goes back', async ({
  page,
}) => {
  const name = guestName('Demo guest who changes plans')
  const early = await orderByCard(page, { name })
  await cancel(page)
  await expectLetGo(early.id, early.price)

  const later = await orderByCard(page, { name })
  await moveAs('cook', later.id, 'accept')
  await expectStage(page, 'accepted', 'pickup')
  await expectTaken(later.id, later.price)
  await cancel(page)
  await expectTaken(later.id, later.price, { refunded: centsOf(later.price) })
  await expect(page.getByText(`Refunded ${later.price}.`)).toBeVisible()

  const refused = await orderByCard(page, { name })
  await moveAs('cook', refused.id, 'refuse', 'The oven is out.')
  await expectStage(page, 'refused', 'pickup')
  await expectLetGo(refused.id, refused.price)
})

test('cash: from the door into the driver’s pocket, and at the end of the shift to the shop', async ({
  someone,
}) => {
  const guest = await someone()
  await openMenu(guest)
  await addProduct(guest, 'Chicken Wings', '12 wings')
  await goToCart(guest)
  await enterAddress(guest, doors.mercedes)
  await goToCheckout(guest)
  await enterContact(guest, { name: guestName('Demo guest with cash') })
  const { id, code } = await placeOrder(guest)
  const price = await totalOn(guest).innerText()
  const driver = await beginShift(await someone(aPhone), 'driver two')
  await moveAs('cook', id, 'accept')
  await deliver(id)
  await expectStage(guest, 'delivered', 'delivery')
  await expect(guest.getByText('Paid in cash.')).toBeVisible()

  const carried = driver.locator('details', { hasText: 'Cash you carry' })
  await carried.locator('summary').click()
  const line = carried.getByRole('listitem').filter({ hasText: code })
  await expect(line).toContainText(price)
  expect((await paymentRecord(id)).cash).toMatchObject({
    amount: centsOf(price),
    drawer: demoAccount('driver two').uid,
    settledIn: null,
  })
  await endShift(driver)

  const manager = await openMoney(await openManager(await someone()))
  await manager.getByRole('button', { name: 'Settle the cash of Demo driver two' }).click()
  const dialog = manager.getByRole('dialog', { name: 'Settle the cash of Demo driver two' })
  const expected = centsOf(await dialog.getByText(/^\$\d/).innerText())
  const counted = inWords(expected - 50)
  await dialog.getByRole('textbox', { name: /^Counted/ }).fill(counted.slice(1))
  await expect(dialog.getByText('$0.50 missing.')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Note/ }).fill(`A coin is gone, ${code}.`)
  await dialog.getByRole('button', { name: 'Take it over' }).click()
  await expect(manager.getByText(`${counted} taken over`)).toBeVisible()
  const handedOver = manager.getByRole('list', { name: 'Cash handed over' }).getByRole('listitem')
  const ours = handedOver.filter({ hasText: `A coin is gone, ${code}.` })
  await expect(ours).toContainText(`expected ${inWords(expected)} · $0.50 missing.`)
  expect((await paymentRecord(id)).cash?.settledIn).toMatch(/\w/)
})

/** Opens the tip on a tracker and chooses another share of the goods; the difference comes back, in cents. */
async function raiseTip(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Change the tip' }).click()
  await page.getByRole('radio', { name: /^20 %/ }).check()
  const give = page.getByRole('button', { name: /^Give \$/ })
  const more = centsOf((await give.innerText()).replace(/^Give (\S+) more$/, '$1'))
  await give.click()
  await expect(give).toBeHidden()
  return more
}

test('a tip raised after the delivery is charged to a kept card, and goes back when it is lowered', async ({
  page,
}) => {
  const name = 'Demo regular'
  await makeAccount(page, name)
  const price = await goToPay(page, { name, door: doors.mercedes, tip: 10 })
  await page.getByRole('checkbox', { name: 'Keep this card for next time' }).check()
  await payBy(page, 'pays')
  const { id } = await orderOn(page)
  await moveAs('cook', id, 'accept')
  await deliver(id)
  await expectStage(page, 'delivered', 'delivery')

  const more = await raiseTip(page)
  await expectTaken(id, price, { more })
  await expect(page.getByText(/of the tip are not paid yet/)).toBeHidden()

  await page.getByRole('button', { name: 'Change the tip' }).click()
  await page.getByRole('radio', { name: /^None/ }).check()
  await page.getByRole('button', { name: 'Keep this tip' }).click()
  await expect(page.getByRole('heading', { name: 'No tip yet' })).toBeVisible()
  const { price: agreed } = await paymentRecord(id)
  await expectTaken(id, price, { more, refunded: more + agreed.tip })
})

test('a tip raised on a card that is not kept is paid on a page of its own', async ({ page }) => {
  const name = guestName('Demo guest who is grateful')
  const { id, price } = await orderByCard(page, { name, door: doors.mercedes, tip: 10 })
  await moveAs('cook', id, 'accept')
  await deliver(id)
  await expectStage(page, 'delivered', 'delivery')
  const more = await raiseTip(page)
  await page.getByRole('link', { name: 'Pay the tip' }).click()
  expect(await onPayPage(page)).toBe(id)
  await expect(page.getByRole('heading', { level: 1, name: 'Pay your tip' })).toBeVisible()
  await expect(totalOn(page)).toHaveText(inWords(more))
  await payBy(page, 'pays')
  await orderOn(page)
  await expectTaken(id, price, { more })
})
