import { SAFE } from '../books/post.ts'
import { describe, expect, it } from 'vitest'
import { sum } from '../money/cents.ts'
import { aCapturedPayment, aCardPayment } from '../testing/a-payment.ts'
import { aCheckout, aLine, anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { attemptAnswered, planAttempt } from './attempts.ts'
import { receiveCash } from './cash.ts'
import { lineAmounts } from './line-amounts.ts'
import { nextCall } from './next-call.ts'
import { newPayment, type Payment } from './payment.ts'
import { planRefund, type RefundAsk } from './refund.ts'
import { refundable } from './refundable.ts'

const order = anOrder(
  {},
  { checkout: aCheckout({ lines: [aLine({ quantity: 3 }), aLine({ key: 'line-2' })], tip: 300 }) },
)
const { quote } = order
const total = quote.total
const paid = aCapturedPayment(order).payment
const by = { by: 'manager-1', at: EVENING }

const ask = (what: RefundAsk['what'], changes: Partial<RefundAsk> = {}): RefundAsk => ({
  what,
  reason: 'cold',
  bearer: 'shop',
  ...changes,
})
const whole = ask({ kind: 'whole' })
const amount = (cents: number) => ask({ kind: 'amount', amount: cents })
const line = (quantity: number, key = 'line-1') =>
  ask({ kind: 'lines', lines: [{ key, quantity }] })

const planned = (payment: Payment, asked: RefundAsk): Payment => {
  const result = planRefund(payment, quote, asked, by)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}
const refused = (payment: Payment, asked: RefundAsk) => {
  const result = planRefund(payment, quote, asked, by)
  return result.ok ? 'allowed' : result.refusals[0]
}

describe('a refund', () => {
  it('of the whole order gives back all of it, in its parts, by who bears it', () => {
    const [plan] = planned(paid, { ...whole, bearer: 'platform' }).refunds
    expect(plan).toMatchObject({ n: 1, amount: total, bearer: 'platform', reason: 'cold' })
    expect(sum((plan?.parts ?? []).map((part) => part.amount))).toBe(total)
    expect(plan?.parts.find(({ what }) => what === 'tip')?.amount).toBe(300)
  })

  it('of pieces takes the discount, tax and delivery that belong to them, and never the tip', () => {
    const [plan] = planned(paid, line(1)).refunds
    const [first] = lineAmounts(quote)
    expect(plan?.parts).toEqual(first?.pieces[0])
    expect(plan?.lines).toEqual([{ key: 'line-1', quantity: 1 }])
  })

  it('of every piece, one by one, comes to the total without its tip, to the cent', () => {
    const all = planned(
      planned(planned(planned(paid, line(1)), line(1)), line(1)),
      line(1, 'line-2'),
    )
    expect(sum(all.refunds.map((plan) => plan.amount))).toBe(total - 300)
    expect(refundable(all)).toBe(300)
    expect(refused(all, line(1))).toMatchObject({ code: 'linesRefunded', params: { left: 0 } })
  })

  it('is called once, with the number of its plan in its key', () => {
    const payment = planned(paid, amount(500))
    const call = nextCall(payment, 'delivered', EVENING)
    expect(call).toMatchObject({ key: 'order:order-0001:refund:1', amount: 500, intent: 'pi_1' })
    if (call.do !== 'send') throw new Error('no call')
    const called = attemptAnswered(planAttempt(payment, call, EVENING), call.key)
    expect(nextCall(called, 'delivered', EVENING)).toEqual({ do: 'nothing' })
    expect(refundable(called)).toBe(total - 500)
    const failed = attemptAnswered(called, call.key, 'charge_disputed')
    expect(refundable(failed)).toBe(total)
  })

  it('waits while a bank decides over any part of it, and goes on when that part is won', () => {
    const dispute = { amount: 200, reason: 'general', dueBy: null } as const
    const paid = { status: 'succeeded', received: total } as const
    const open = { ...paid, disputes: { dp_1: { ...dispute, status: 'open' } } } as const
    const won = { ...paid, disputes: { dp_1: { ...dispute, status: 'won' } } } as const
    expect(refundable(aCardPayment([open], order).payment)).toBe(0)
    expect(refundable(aCardPayment([open, won], order).payment)).toBe(total)
  })

  it('counts what was refunded elsewhere or lost in a dispute', () => {
    const { payment } = aCardPayment(
      [
        {
          status: 'succeeded',
          received: total,
          refunds: { re_1: { amount: 100, status: 'pending', plan: null } },
          disputes: { dp_1: { amount: 200, status: 'lost', reason: 'general', dueBy: null } },
        },
      ],
      order,
    )
    expect(refundable(payment)).toBe(total - 300)
    expect(planned(payment, whole).refunds[0]?.amount).toBe(total - 300)
  })

  it('of cash is handed out of the safe at once', () => {
    const due = newPayment(order, 'cash', EVENING)
    const cash = receiveCash(due, { drawer: 'driver-1', by: 'driver-1', at: EVENING })
    const back = planned(cash, amount(500))
    expect(back).toMatchObject({ refunded: 500 })
    expect(back.refunds[0]?.from).toEqual({ till: 'cash', drawer: SAFE })
    expect(refused(back, amount(total - 499))).toMatchObject({ code: 'refundTooMuch' })
  })

  it('that the order asks for stops asking after three failures', () => {
    let payment = paid
    for (let n = 1; n <= 3; n += 1) {
      expect(nextCall(payment, 'failed', EVENING)).toMatchObject({
        do: 'planRefund',
        amount: total,
      })
      payment = planned(payment, whole)
      const call = nextCall(payment, 'failed', EVENING)
      if (call.do !== 'send') throw new Error('no call')
      payment = attemptAnswered(planAttempt(payment, call, EVENING), call.key, 'refused')
    }
    expect(nextCall(payment, 'failed', EVENING)).toMatchObject({ do: 'warn', about: 'gaveUp' })
  })
})

describe('a refund is refused', () => {
  const unpaid = newPayment(order, 'card', EVENING)
  it.each([
    [
      'without a reason',
      paid,
      { ...whole, reason: '  ' },
      { code: 'reasonNeeded', field: 'reason' },
    ],
    ['before anything was captured', unpaid, whole, { code: 'notPaid' }],
    [
      'above what is left',
      paid,
      amount(total + 1),
      { code: 'refundTooMuch', field: 'what.amount', params: { left: total } },
    ],
    ['when nothing is left', planned(paid, whole), whole, { code: 'nothingToRefund' }],
    ['for a line that is not there', paid, line(1, 'nope'), { code: 'notFound' }],
    [
      'for more pieces than there are',
      paid,
      line(4),
      {
        code: 'linesRefunded',
        field: 'what.lines.0.quantity',
        params: { name: 'margherita', left: 3 },
      },
    ],
    [
      'for pieces worth more than is left',
      planned(paid, amount(total - 10)),
      line(1),
      {
        code: 'refundTooMuch',
      },
    ],
  ])('%s', (_, payment, asked, refusal) => {
    expect(refused(payment, asked)).toMatchObject(refusal)
  })
})

describe('what each piece was paid with', () => {
  it('adds up to the total without its tip', () => {
    const pieces = lineAmounts(quote).flatMap((one) => one.pieces.flat())
    expect(sum(pieces.map((part) => part.amount))).toBe(total - quote.tip)
    expect(valueOf({ ok: true, value: pieces }).some(({ what }) => what === 'delivery')).toBe(
      quote.fees.some((fee) => fee.amount > 0),
    )
  })
})
