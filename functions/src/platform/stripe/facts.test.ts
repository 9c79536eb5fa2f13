import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import { days, minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { type Account, aStripe, NOON, paid, taken } from './testing/a-stripe.ts'

async function factsOf({ gateway }: Account, id: string): Promise<StripeFacts> {
  const facts = await gateway.read(id)
  if (!facts) throw new Error(`there is no ${id}`)
  return facts
}

describe('what is read of a PaymentIntent', () => {
  it('that waits for a card is all ours and costs one call', async () => {
    const account = aStripe()
    const id = await account.gateway.makeIntent(
      {
        order: 'order-7',
        purpose: 'order',
        attempt: 3,
        amount: 1_234,
        currency: 'UYU',
        payer: '',
        keep: false,
        cardOf: '',
      },
      'key',
    )
    account.calls.length = 0
    expect(await factsOf(account, id)).toEqual({
      id,
      readAt: NOON,
      order: 'order-7',
      purpose: 'order',
      attempt: 3,
      status: 'requires_payment_method',
      currency: 'UYU',
      amount: 1_234,
      capturable: 0,
      received: 0,
      captureBefore: null,
      decline: '',
      card: null,
      cardPrint: '',
      refunds: {},
      disputes: {},
      fees: {},
    })
    expect(account.calls).toEqual([`GET /v1/payment_intents/${id}`])
  })

  it('that holds the money says until when, and on which card', async () => {
    const account = aStripe()
    const id = await paid(account)
    expect(await factsOf(account, id)).toMatchObject({
      status: 'requires_capture',
      capturable: 2_000,
      received: 0,
      captureBefore: NOON + days(7),
      card: { brand: 'visa', last4: '4242' },
      cardPrint: 'card4242fingerpr',
      fees: {},
    })
  })

  it('that has taken it says what Stripe kept, in one call', async () => {
    const account = aStripe()
    const id = await taken(account)
    account.calls.length = 0
    expect(await factsOf(account, id)).toMatchObject({
      status: 'succeeded',
      capturable: 0,
      received: 2_000,
      captureBefore: null,
      fees: { txn_1: 55 },
    })
    expect(account.calls).toHaveLength(1)
  })

  it('counts money that was taken in part, and no refund of what was only let go', async () => {
    const account = aStripe()
    const id = await paid(account)
    await account.gateway.capture(id, 1_500, 'capture')
    expect(await factsOf(account, id)).toMatchObject({ received: 1_500, refunds: {} })
  })

  it('shows no refund when a hold is let go, by us or by the bank', async () => {
    const account = aStripe()
    const ours = await paid(account)
    await account.gateway.cancel(ours, 'cancel')
    const expired = await paid(account, 'pm_card_visa', { attempt: 2 })
    account.clock.now += days(7) + 1
    for (const id of [ours, expired])
      expect(await factsOf(account, id)).toMatchObject({
        status: 'canceled',
        capturable: 0,
        captureBefore: null,
        refunds: {},
        fees: {},
      })
  })

  it.each([
    ['pm_card_chargeDeclined', 'generic_decline', '0002'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds', '9995'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', '0069'],
    ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', '9987'],
    ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', '9979'],
  ])('after %s says %s: whoever holds a lost card is not told so', async (card, decline, last4) => {
    const account = aStripe()
    const id = await paid(account, card)
    expect(await factsOf(account, id)).toMatchObject({
      status: 'requires_payment_method',
      decline,
      card: { brand: 'visa', last4 },
    })
  })

  it('forgets why the last card was turned down as soon as another is tried', async () => {
    const account = aStripe()
    const id = await paid(account, 'pm_card_chargeDeclined')
    await account.stripe.paymentIntents.confirm(id, {
      payment_method: 'pm_card_authenticationRequired',
      use_stripe_sdk: true,
    })
    expect(await factsOf(account, id)).toMatchObject({
      status: 'requires_action',
      decline: '',
      card: { last4: '3184' },
    })
    account.double.control.answerHolder(id, true)
    expect(await factsOf(account, id)).toMatchObject({
      status: 'requires_capture',
      card: { last4: '3184' },
    })
  })

  it('says so when its owner did not prove to be one', async () => {
    const account = aStripe()
    const id = await paid(account, 'pm_card_authenticationRequired')
    account.double.control.answerHolder(id, false)
    expect(await factsOf(account, id)).toMatchObject({
      status: 'requires_payment_method',
      decline: 'payment_intent_authentication_failure',
    })
  })

  it('follows a slow bank', async () => {
    const account = aStripe()
    const id = await paid(account, 'pm_card_processing')
    expect(await factsOf(account, id)).toMatchObject({ status: 'processing', capturable: 0 })
    account.clock.now += minutes(1)
    expect(await factsOf(account, id)).toMatchObject({
      status: 'requires_capture',
      capturable: 2_000,
    })
  })
})

describe('refunds', () => {
  it('of ours carry the number of their plan, those from the dashboard none', async () => {
    const account = aStripe()
    const id = await taken(account)
    const refund = { order: 'order-1', intent: id, amount: 300, plan: 4 }
    await account.gateway.refund(refund, 'refund')
    await account.stripe.refunds.create({ payment_intent: id, amount: 200 })
    expect((await factsOf(account, id)).refunds).toEqual({
      re_1: { amount: 300, status: 'succeeded', plan: 4 },
      re_2: { amount: 200, status: 'succeeded', plan: null },
    })
  })

  it('that are under way are gone, and come back when they fail', async () => {
    const account = aStripe()
    const slow = await taken(account, 'pm_card_pendingRefund')
    await account.stripe.refunds.create({ payment_intent: slow, amount: 200 })
    expect((await factsOf(account, slow)).refunds).toMatchObject({ re_1: { status: 'pending' } })
    account.double.control.endRefund('re_1', 'failed')
    expect((await factsOf(account, slow)).refunds).toMatchObject({ re_1: { status: 'failed' } })
  })

  it('are all read, however many there are', async () => {
    const account = aStripe()
    const id = await taken(account)
    for (let n = 0; n < 30; n++)
      await account.stripe.refunds.create({ payment_intent: id, amount: 10 })
    expect(Object.keys((await factsOf(account, id)).refunds)).toHaveLength(30)
  })
})

describe('disputes', () => {
  it('are open with a day to answer by and their own fee, then won', async () => {
    const account = aStripe()
    const id = await taken(account)
    account.double.control.openDispute({ intent: id, reason: 'fraudulent', amount: 2_000 })
    const open = await factsOf(account, id)
    expect(open.disputes).toEqual({
      du_1: { amount: 2_000, status: 'open', reason: 'fraudulent', dueBy: NOON + days(7) },
    })
    expect(open.fees).toEqual({ txn_1: 55, txn_2: 2_000 })
    account.double.control.endDispute('du_1', true)
    const won = await factsOf(account, id)
    expect(won.disputes).toMatchObject({ du_1: { status: 'won', dueBy: null } })
    expect(won.fees).toEqual(open.fees)
  })

  it('are lost', async () => {
    const account = aStripe()
    const id = await taken(account, 'pm_card_createDisputeProductNotReceived')
    account.double.control.endDispute('du_1', false)
    expect((await factsOf(account, id)).disputes).toMatchObject({
      du_1: { status: 'lost', reason: 'product_not_received' },
    })
  })

  it('of the asking kind take no money', async () => {
    const account = aStripe()
    const id = await taken(account, 'pm_card_createDisputeInquiry')
    const facts = await factsOf(account, id)
    expect(Object.values(facts.disputes)).toMatchObject([{ status: 'inquiry', amount: 2_000 }])
    expect(facts.fees).toEqual({ txn_1: 55 })
  })
})

it('a payment that somebody made elsewhere names no order', async () => {
  const account = aStripe()
  const { id } = await account.stripe.paymentIntents.create({ amount: 900, currency: 'eur' })
  expect(await factsOf(account, id)).toMatchObject({ order: '', purpose: 'order', attempt: 1 })
})

it('there is nothing to be read of an id that Stripe has not, or that is none', async () => {
  const { gateway, calls } = aStripe()
  expect(await gateway.read('pi_none')).toBeNull()
  calls.length = 0
  for (const id of ['', '../customers', 'pi_1?expand']) expect(await gateway.read(id)).toBeNull()
  expect(calls).toEqual([])
})
