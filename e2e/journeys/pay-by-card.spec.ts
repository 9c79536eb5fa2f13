import { minutes } from '@forno/domain/time/millis'
import { declineWords } from '@forno/domain/words/payments'
import { sweepNow } from '../../functions/src/platform/testing/doors.ts'
import { doors } from '../../tools/seed/doors.ts'
import { expectAccessible } from '../support/accessible.ts'
import { moveAs } from '../support/hands.ts'
import { expect, test } from '../support/journey.ts'
import { expectHeld, expectLetGo, expectTaken } from '../support/money.ts'
import {
  answerBank,
  bank,
  goToPay,
  onPayPage,
  payBy,
  payButton,
  enterCard,
  walletButton,
} from '../support/paying.ts'
import { makeAccount } from '../support/people.ts'
import { picture } from '../support/picture.ts'
import {
  guestName,
  letPaymentBeDue,
  letTimePass,
  onlyOrderFor,
  ordersFor,
} from '../support/records.ts'
import { totalOn } from '../support/shopping.ts'
import { tellStripe } from '../support/stand-in.ts'
import { openKitchen, pressOn, ticketOf } from '../support/staff-screens.ts'
import { expectStage, orderOn } from '../support/tracker.ts'

/** The browser's own word to Stripe that pays. */
const confirming = /\/v1\/payment_intents\/\w+\/confirm$/

test('a card: held when the order is placed, taken when the shop accepts, the same price all along', async ({
  someone,
}) => {
  const name = guestName('Demo guest with a card')
  const kitchen = await openKitchen(await someone())
  const guest = await someone()
  const price = await goToPay(guest, { name, door: doors.mercedes, tip: 15 })
  await enterCard(guest, 'pays')
  await expectAccessible(guest, 'checkout with a card')
  await payButton(guest).click()
  const { id, code } = await orderOn(guest)
  await expectStage(guest, 'placed', 'delivery')
  await expect(totalOn(guest)).toHaveText(price)
  await expect(guest.getByText(/^Held on Visa ending 4242/)).toBeVisible()
  await expectHeld(id, price)

  await pressOn(ticketOf(kitchen, code), 'accept')
  await expectStage(guest, 'accepted', 'delivery')
  await expect(guest.getByText('Paid with Visa ending 4242.')).toBeVisible()
  await expectTaken(id, price)
  await guest.getByRole('link', { name: 'Receipt' }).click()
  const receipt = guest.getByRole('article', { name: `Receipt of order ${code}` })
  await expect(totalOn(guest)).toHaveText(price)
  await expect(receipt.getByLabel('How it was paid')).toContainText('Visa ending 4242')
  expect(await ordersFor(name)).toBe(1)
})

test('a bank that asks its holder: a no leads to another card, a yes to the kitchen', async ({
  someone,
}) => {
  const guest = await someone()
  const price = await goToPay(guest, { name: guestName('Demo guest of a careful bank') })
  await payBy(guest, 'asksItsHolder')
  await answerBank(guest, 'Fail')
  const id = await onPayPage(guest)
  await expect(guest.getByText(declineWords('payment_intent_authentication_failure'))).toBeVisible()
  await expect(totalOn(guest)).toHaveText(price)
  await payBy(guest, 'pays')
  await expectStage(guest, 'placed', 'pickup')
  await expectHeld(id, price)

  const again = await goToPay(guest, { name: guestName('Demo guest of a careful bank') })
  await payBy(guest, 'asksItsHolder')
  await answerBank(guest, 'Complete')
  const second = await orderOn(guest)
  await expectStage(guest, 'placed', 'pickup')
  await expectHeld(second.id, again)
})

test('a card without money: said why, and the next one pays', async ({ page }) => {
  const name = guestName('Demo guest with two cards')
  const price = await goToPay(page, { name })
  await payBy(page, 'hasNoMoney')
  const id = await onPayPage(page)
  const why = page.getByRole('alert').filter({ hasText: 'Visa ending 9995 did not work' })
  await expect(why).toContainText(declineWords('insufficient_funds'))
  await expect(payButton(page)).toHaveText(`Pay ${price}`)
  await expectAccessible(page, 'declined')
  await picture(page, 'declined')
  await payBy(page, 'pays')
  await orderOn(page)
  await expectStage(page, 'placed', 'pickup')
  await expectHeld(id, price)
  expect(await ordersFor(name)).toBe(1)
})

test('a bank that takes its time: the page waits and goes on by itself', async ({ page }) => {
  const price = await goToPay(page, { name: guestName('Demo guest of a slow bank') })
  await payBy(page, 'takesItsTime')
  const id = await onPayPage(page)
  await expect(page.getByText('Your bank is working on it')).toBeVisible()
  await orderOn(page)
  await expectStage(page, 'placed', 'pickup')
  await expectHeld(id, price)
})

test('an order that nobody pays ends after a quarter of an hour, and nothing is charged', async ({
  page,
}) => {
  const price = await goToPay(page, { name: guestName('Demo guest who thinks it over') })
  await payBy(page, 'hasNoMoney')
  const id = await onPayPage(page)
  await expect(page.getByText(/^Kept for you until/)).toBeVisible()
  await letTimePass(id, minutes(15))
  await sweepNow()
  await expect(page.getByRole('heading', { level: 1, name: 'Not paid' })).toBeVisible()
  await expect(page.getByText('Nothing was charged')).toBeVisible()
  await expectAccessible(page, 'not paid')
  await expectLetGo(id, price)
  await page.getByRole('button', { name: 'Order the same again' }).click()
  await expect(totalOn(page)).toHaveText(price)
})

test('reloaded before the card was sent, and while the bank asks: paid once', async ({ page }) => {
  const name = guestName('Demo guest who reloads')
  const price = await goToPay(page, { name })
  // The answer of the shop is there, the card is not sent: the browser is still about to.
  const asked = page.waitForRequest(confirming)
  await page.route(confirming, () => {})
  await payBy(page, 'pays')
  await asked
  await page.reload()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const id = await onPayPage(page)

  await payBy(page, 'asksItsHolder')
  await expect(bank(page).getByRole('button', { name: 'Complete' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Your bank wants to be sure it is you')).toBeVisible()
  await expectAccessible(page, 'at the bank')
  await page.getByRole('button', { name: 'Continue' }).click()
  await answerBank(page, 'Complete')
  const order = await orderOn(page)
  expect(order.id).toBe(id)
  await expectStage(page, 'placed', 'pickup')
  await expectHeld(id, price)
  expect(await ordersFor(name)).toBe(1)
})

test('reloaded while the card is on its way: it arrives, and is not asked for again', async ({
  page,
}) => {
  const name = guestName('Demo guest in a hurry')
  const price = await goToPay(page, { name })
  await tellStripe('fail', {
    kind: 'hold',
    method: 'POST',
    path: '/v1/payment_intents/*/confirm',
  })
  const asked = page.waitForRequest(confirming)
  await payBy(page, 'pays')
  await asked
  await page.reload()
  const id = await onPayPage(page)
  await tellStripe('release-calls')
  await orderOn(page)
  await expectStage(page, 'placed', 'pickup')
  await expectHeld(id, price)
  expect(await ordersFor(name)).toBe(1)
})

test('the same checkout paid in two tabs at once is one order and one charge', async ({
  page,
  context,
  trouble,
}) => {
  trouble.mayPayTwice()
  const name = guestName('Demo guest with two tabs')
  const price = await goToPay(page, { name })
  const second = await context.newPage()
  await second.goto('/checkout')
  await expect(second.getByLabel('Name', { exact: true })).toHaveValue(name)
  await enterCard(second, 'pays')
  await enterCard(page, 'pays')
  // At once, without waiting until the tab behind the other has come to rest.
  await Promise.all([page, second].map((tab) => payButton(tab).dispatchEvent('click')))
  const { id } = await orderOn(page)
  expect((await orderOn(second)).id).toBe(id)
  await expectStage(second, 'placed', 'pickup')
  expect(await ordersFor(name)).toBe(1)
  await moveAs('cook', id, 'accept')
  await expectTaken(id, price)
})

test('the wallet pays with one press, once it is known for whom', async ({ page }) => {
  const price = await goToPay(page, { name: '' })
  await walletButton(page).click()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('Demo guest with a wallet')
  await walletButton(page).click()
  const { id } = await orderOn(page)
  await expectStage(page, 'placed', 'pickup')
  await expectHeld(id, price)
})

test('a kept card pays the next order with one press, and can be removed', async ({ page }) => {
  const name = 'Demo regular'
  await makeAccount(page, name)
  await goToPay(page, { name })
  await page.getByRole('checkbox', { name: 'Keep this card for next time' }).check()
  await payBy(page, 'pays')
  const { code } = await orderOn(page)
  await expectStage(page, 'placed', 'pickup')

  await page.getByRole('banner').getByRole('link', { name: 'Orders' }).click()
  await page.getByRole('button', { name: `Order ${code} again` }).click()
  // All of it can be had: that leads straight to the checkout.
  await expect(page.getByRole('radio', { name: /^Visa ending 4242, 12\/34/ })).toBeChecked()
  const price = await totalOn(page).innerText()
  await payButton(page).click()
  const { id } = await orderOn(page)
  await expectStage(page, 'placed', 'pickup')
  await expect(page.getByText(/^Held on Visa ending 4242/)).toBeVisible()
  await expectHeld(id, price)

  await page.goto('/account')
  const yours = page.getByRole('region', { name: 'Your cards' })
  await yours.getByRole('button', { name: 'Remove Visa ending 4242' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove card' }).click()
  await expect(yours.getByRole('listitem')).toHaveCount(0)
})

test('when no notice arrives and the browser is gone, the order is placed all the same', async ({
  page,
  context,
  someone,
}) => {
  const name = guestName('Demo guest whose phone dies')
  const kitchen = await openKitchen(await someone())
  const price = await goToPay(page, { name })
  await tellStripe('webhook-rule', { action: 'drop' })
  try {
    // The card is charged, and nobody hears of it.
    const paid = new Promise<void>((resolve) => {
      void page.route(confirming, async (route) => {
        await route.fetch()
        resolve()
      })
    })
    await payBy(page, 'pays')
    await paid
    await page.close()
    const { id, code, status } = await onlyOrderFor(name)
    expect(status).toBe('awaitingPayment')
    await expect(ticketOf(kitchen, code)).toBeHidden()

    await letPaymentBeDue(id)
    await sweepNow()
    await expect(ticketOf(kitchen, code)).toBeVisible()
    await expectHeld(id, price)
    const later = await context.newPage()
    await later.goto('/')
    await later.getByRole('link', { name: new RegExp(`^Order ${code} is waiting`) }).click()
    await expectStage(later, 'placed', 'pickup')
  } finally {
    await tellStripe('clear-webhook-rules')
  }
})
