import type { Stripe } from 'stripe'
import { describe, expect, it } from 'vitest'
import { factsOf, type Reading } from './facts-of.ts'
import { aStripe, NOON, taken } from './testing/a-stripe.ts'

/** A payment that was taken, refunded in part and disputed, as Stripe shows it; then changed by hand. */
async function aReading(): Promise<Reading> {
  const account = aStripe()
  const id = await taken(account)
  const { stripe } = account
  await stripe.refunds.create({ payment_intent: id, amount: 100, metadata: { plan: '2' } })
  account.double.control.openDispute({ intent: id, amount: 500 })
  const expand = ['latest_charge.balance_transaction']
  const refunds = await stripe.refunds.list({ expand: ['data.balance_transaction'] })
  const disputes = await stripe.disputes.list()
  return {
    intent: await stripe.paymentIntents.retrieve(id, { expand }),
    refunds: refunds.data,
    disputes: disputes.data,
  }
}

const withRefund = ({ refunds, ...rest }: Reading, changes: Partial<Stripe.Refund>): Reading => ({
  ...rest,
  refunds: refunds.map((refund) => ({ ...refund, ...changes })),
})
const withDispute = (
  { disputes, ...rest }: Reading,
  status: Stripe.Dispute['status'],
): Reading => ({
  ...rest,
  disputes: disputes.map((dispute) => ({ ...dispute, status })),
})
const withMetadata = ({ intent, ...rest }: Reading, metadata: Record<string, string>): Reading => ({
  ...rest,
  intent: { ...intent, metadata },
})

describe('a refund without a balance transaction', () => {
  const none = { balance_transaction: null }

  it('that is done and that we did not ask for is held money let go', async () => {
    const released = withRefund(await aReading(), { ...none, metadata: {} })
    expect(factsOf(released, NOON).refunds).toEqual({})
  })

  it.each([
    ['of ours', {}, { status: 'succeeded', plan: 2 }],
    ['under way', { status: 'pending', metadata: {} }, { status: 'pending', plan: null }],
    ['called back', { status: 'canceled', metadata: null }, { status: 'canceled', plan: null }],
  ])('%s counts: Stripe may be short of money for a while', async (_, changes, refund) => {
    const waiting = withRefund(await aReading(), { ...none, ...changes })
    expect(Object.values(factsOf(waiting, NOON).refunds)).toMatchObject([refund])
  })
})

it('a refund that waits for its owner’s bank details is on its way', async () => {
  const waiting = withRefund(await aReading(), { status: 'requires_action' })
  expect(Object.values(factsOf(waiting, NOON).refunds)).toMatchObject([{ status: 'pending' }])
})

it.each([
  ['needs_response', 'open', true],
  ['under_review', 'open', false],
  ['warning_needs_response', 'inquiry', true],
  ['warning_closed', 'inquiry', false],
  ['won', 'won', false],
  ['lost', 'lost', false],
  ['appeal_needs_response', 'lost', true],
  ['appeal_under_review', 'lost', false],
])('a dispute that is %s is %s; an answer is asked for: %s', async (word, status, asks) => {
  const [dispute] = Object.values(factsOf(withDispute(await aReading(), word), NOON).disputes)
  expect(dispute?.status).toBe(status)
  expect(dispute?.dueBy !== null).toBe(asks)
})

describe('what we do not know is not taken for something else', () => {
  it.each([
    ['a dispute', (reading: Reading) => withDispute(reading, 'settled_by_dice')],
    ['a refund', (reading: Reading) => withRefund(reading, { status: 'vanished' })],
    [
      'a payment',
      ({ intent, ...rest }: Reading): Reading => ({
        ...rest,
        intent: { ...intent, status: 'requires_patience' },
      }),
    ],
  ])('%s of a new state cannot be read', async (_, change) => {
    const reading = await aReading()
    expect(() => factsOf(change(reading), NOON)).toThrow('Invalid')
  })
})

it.each([[{}], [{ attempt: '0', purpose: 'gift' }], [{ attempt: '1e3' }], [{ attempt: '2 ' }]])(
  'metadata that somebody else wrote (%o) is the first attempt at an order',
  async (metadata) => {
    const facts = factsOf(withMetadata(await aReading(), metadata), NOON)
    expect(facts).toMatchObject({ purpose: 'order', attempt: 1 })
  },
)

it('a fee in another currency is none of the payment’s', async () => {
  const { intent, ...rest } = await aReading()
  expect(Object.values(factsOf({ intent, ...rest }, NOON).fees)).toEqual([55, 2_000])
  const dollars = { ...intent, currency: 'usd' }
  expect(factsOf({ intent: dollars, ...rest }, NOON).fees).toEqual({})
})
