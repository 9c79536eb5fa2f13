import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Entry, entrySchema } from '../books/entry.ts'
import { balanceOf } from '../books/trial-balance.ts'
import { aCardPayment, brokenMoney, someFacts } from '../testing/a-payment.ts'
import { anOrder, EVENING } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { applyIntent } from './apply-intent.ts'
import { newPayment, type Payment, paymentSchema } from './payment.ts'
import { mayFollow } from './states.ts'
import type { StripeFacts } from './stripe-facts.ts'

const order = anOrder()
const { quote } = order
const total = quote.total
const dispute = { reason: 'fraudulent', dueBy: EVENING + days(7) } as const

/** The PaymentIntent as it is after each of the seven events, in the order in which they happen. */
const happenings: [string, Partial<StripeFacts>][] = [
  ['requires_action', { status: 'requires_action' }],
  ['processing', { status: 'processing' }],
  ['succeeded', { status: 'succeeded', received: total, fees: { txn_1: 145 } }],
  ['refunded', { refunds: { re_1: { amount: 300, status: 'succeeded', plan: null } } }],
  ['refunded', { refunds: { re_2: { amount: 451, status: 'succeeded', plan: null } } }],
  ['dispute.created', { disputes: { dp_1: { ...dispute, amount: 999, status: 'open' } } }],
  [
    'dispute.closed',
    { disputes: { dp_1: { ...dispute, amount: 999, status: 'lost' } }, fees: { txn_2: 1500 } },
  ],
]

/** What a worker reads after each event, when it is in time for that event and no other. */
const readings = happenings.map((_, last) =>
  happenings.slice(0, last + 1).reduce<StripeFacts>(
    (facts, [, { refunds, disputes, fees, ...rest }]) => ({
      ...facts,
      ...rest,
      refunds: { ...facts.refunds, ...refunds },
      disputes: { ...facts.disputes, ...disputes },
      fees: { ...facts.fees, ...fees },
    }),
    someFacts(order, { readAt: EVENING + last }),
  ),
)
const lastReading = readings[6] ?? someFacts(order)
const finalFetch: StripeFacts = { ...lastReading, readAt: EVENING + 99 }

function* permutations<T>(list: readonly T[]): Generator<T[]> {
  if (list.length < 2) yield [...list]
  for (const [index, first] of list.entries()) {
    if (list.length < 2) return
    const rest = list.filter((_, other) => other !== index)
    for (const tail of permutations(rest)) yield [first, ...tail]
  }
}

/** Applies readings one after the other, as workers would, and says what it came to: all but version and clock. */
function outcomeOf(sequence: readonly StripeFacts[], check = false) {
  let payment: Payment = newPayment(order, 'card', EVENING)
  const books = new Map<string, Entry>()
  const broken: string[] = []
  for (const facts of sequence) {
    const before = payment
    const applied = applyIntent(payment, quote, facts, 0)
    if (!applied.ok) throw new Error('refused')
    payment = applied.value.payment
    for (const entry of applied.value.entries) books.set(entry.id, entry)
    if (!check) continue
    broken.push(...brokenMoney(payment, [...books.values()], quote))
    if (!mayFollow(before.status, payment.status))
      broken.push(`${before.status} → ${payment.status}`)
    if (payment.captured < before.captured) broken.push('captured went back')
    if (payment.refunded < before.refunded) broken.push('refunded went back')
  }
  return { payment, books, broken }
}

const inOrder = (map: Record<string, unknown>) =>
  Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1))

/**
 * Keys stand in the order of arrival here; the database does not keep that, so it does not count. When something was
 * read is no part of what is so.
 */
function sameWhatever({ payment, books }: ReturnType<typeof outcomeOf>): string {
  const { facts, version: _, ...rest } = payment
  const read = Object.values(facts).map(({ refunds, disputes, fees, readAt: __, ...one }) => [
    one,
    ...[refunds, disputes, fees].map(inOrder),
  ])
  return JSON.stringify([rest, read, inOrder(Object.fromEntries(books))])
}

describe('the seven events of a payment', () => {
  const wanted = sameWhatever(outcomeOf([...readings, finalFetch]))

  it('end in one state: 5,040 orderings, each also with one lost and one doubled (75,600 runs)', () => {
    let runs = 0
    const states = new Set<string>()
    const run = (sequence: readonly StripeFacts[]) => {
      states.add(sameWhatever(outcomeOf([...sequence, finalFetch])))
      runs += 1
    }
    for (const ordering of permutations(readings)) {
      run(ordering)
      for (const [index, facts] of ordering.entries()) {
        run(ordering.toSpliced(index, 1))
        run([...ordering, facts])
      }
    }
    expect(runs).toBe(75_600)
    expect([...states]).toEqual([wanted])
  }, 180_000)

  it('end in the same state even when nobody looks a last time, as long as none is lost', () => {
    const states = new Set<string>()
    for (const ordering of permutations(readings)) states.add(sameWhatever(outcomeOf(ordering)))
    expect(states.size).toBe(1)
  }, 180_000)

  it('keep every promise after every step, in every ordering of a sample', () => {
    const sample = [...permutations(readings)].filter((_, n) => n % 16 === 0)
    const broken = sample.flatMap((ordering) => outcomeOf([...ordering, finalFetch], true).broken)
    expect(broken).toEqual([])
  }, 180_000)

  it('leave a record and entries that are shaped as they are stored', () => {
    const { payment, books } = outcomeOf(readings)
    expect(v.safeParse(paymentSchema, payment).issues).toBeUndefined()
    for (const entry of books.values()) {
      expect(v.safeParse(entrySchema, entry).issues).toBeUndefined()
    }
    expect(payment).toMatchObject({ status: 'captured', refunded: 751, disputed: 999 })
    expect([...books.keys()]).toEqual([
      'order-0001:sale:1',
      'order-0001:capture:pi_1',
      'order-0001:fee:txn_1',
      'order-0001:refund:re_1',
      'order-0001:refund:re_2',
      'order-0001:disputeOpened:dp_1',
      'order-0001:disputeLost:dp_1',
      'order-0001:fee:txn_2',
    ])
  })
})

describe('applying what Stripe shows', () => {
  const statusAfter = (...seen: Partial<StripeFacts>[]) => aCardPayment(seen).payment.status

  it('shows the card that was turned down, and then the next one', () => {
    const declined = { status: 'requires_payment_method', decline: 'card_declined' } as const
    expect(statusAfter(declined)).toBe('requiresPaymentMethod')
    expect(statusAfter(declined, { status: 'requires_capture', capturable: total })).toBe(
      'authorised',
    )
  })

  it('lets a late reading of the waiting never undo an authorisation', () => {
    const authorised = { status: 'requires_capture', capturable: total } as const
    expect(statusAfter(authorised, { status: 'processing' })).toBe('authorised')
    expect(aCardPayment([authorised]).payment.authorised).toBe(total)
  })

  it('lets the later reading count among those that wait', () => {
    const action = { status: 'requires_action', readAt: EVENING + 5 } as const
    const older = { status: 'processing', readAt: EVENING + 3 } as const
    expect(statusAfter(action, older)).toBe('requiresAction')
    expect(statusAfter(older, action)).toBe('requiresAction')
  })

  it('writes nothing for a reading it has already had', () => {
    const { payment } = aCardPayment([{ status: 'succeeded', received: total }])
    const again = someFacts(order, { status: 'succeeded', received: total })
    const applied = applyIntent(payment, quote, again, EVENING)
    expect(applied).toEqual({ ok: true, value: { payment, entries: [], surprises: [] } })
  })

  it.each([
    ['another order', { order: 'order-0002' }],
    ['another currency', { currency: 'EUR' }],
  ])('refuses the PaymentIntent of %s', (_, changes) => {
    const foreign = someFacts(order, changes)
    const applied = applyIntent(newPayment(order, 'card', EVENING), quote, foreign, EVENING)
    expect(applied).toMatchObject({ ok: false, refusals: [{ code: 'foreignPayment' }] })
  })

  it('tells staff when another amount was captured than was agreed', () => {
    const odd = someFacts(order, { status: 'succeeded', received: total - 1 })
    const applied = applyIntent(newPayment(order, 'card', EVENING), quote, odd, EVENING)
    expect(applied).toMatchObject({
      ok: true,
      value: { surprises: [{ code: 'amountDiffers', agreed: total, captured: total - 1 }] },
    })
  })

  it('takes back a refund that did not arrive', () => {
    const captured = { status: 'succeeded', received: total } as const
    const refund = (status: 'pending' | 'failed') => ({
      ...captured,
      refunds: { re_1: { amount: 300, status, plan: null } },
    })
    expect(aCardPayment([refund('pending')]).payment.refunded).toBe(300)
    const { payment, entries } = aCardPayment([refund('pending'), refund('failed')])
    expect(payment.refunded).toBe(0)
    expect(balanceOf(entries, 'refunds')).toBe(0)
    expect(brokenMoney(payment, entries, quote)).toEqual([])
  })

  it('books no money for an inquiry, and gives back what was won', () => {
    const captured = { status: 'succeeded', received: total } as const
    const disputed = (status: 'inquiry' | 'won') => ({
      ...captured,
      disputes: { dp_1: { ...dispute, amount: 500, status } },
    })
    expect(aCardPayment([disputed('inquiry')]).payment.disputed).toBe(0)
    const { payment, entries } = aCardPayment([disputed('inquiry'), disputed('won')])
    expect(payment.disputed).toBe(0)
    expect(balanceOf(entries, 'cardClearing')).toBe(total)
  })
})
