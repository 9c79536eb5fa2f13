import { describe, expect, it } from 'vitest'
import { withEntries } from '../payment/wanted-entries.ts'
import { cashNotDue, receiveCash } from '../payment/cash.ts'
import { newPayment } from '../payment/payment.ts'
import { planRefund } from '../payment/refund.ts'
import { aCardPayment } from '../testing/a-payment.ts'
import { aCheckout, aHalf, aHalfAndHalf, aLine, anOrder, EVENING } from '../testing/an-order.ts'
import { receiptOf } from './receipt.ts'
import { receiptText } from './receipt-text.ts'

const order = anOrder(
  {},
  {
    checkout: aCheckout({
      tip: 300,
      lines: [
        aLine({
          quantity: 2,
          note: 'well done please',
          choice: {
            kind: 'pizza',
            size: 'l',
            crust: 'classic',
            left: aHalf('margherita', {
              toppings: [
                { ingredient: 'basil', amount: 'no' },
                { ingredient: 'mozzarella', amount: 'extra' },
                { ingredient: 'olives', amount: 'normal' },
              ],
            }),
          },
        }),
        aHalfAndHalf(),
        aLine({ key: 'cola', choice: { kind: 'product', item: 'cola', variant: 'can' } }),
      ],
    }),
  },
)
const { quote } = order
const say = {
  money: (amount: number) => `$${(amount / 100).toFixed(2)}`,
  at: () => '21 Nov 20:00',
}

describe('a receipt', () => {
  it('repeats what was agreed, line by line, in the words of that menu', () => {
    const { payment, entries } = aCardPayment([], order)
    const receipt = receiptOf(order, payment, entries)
    expect(receipt.lines.map(({ quantity, name, details }) => [quantity, name, details])).toEqual([
      [
        2,
        'margherita',
        ['Large, classic crust', 'no basil, extra mozzarella, with olives', '“well done please”'],
      ],
      [1, 'Half margherita, half funghi', ['Large, classic crust']],
      [1, 'cola', ['Can']],
    ])
    expect(receipt).toMatchObject({ total: quote.total, paid: 0, refunded: 0, due: quote.total })
  })

  it('shows the card payment, and a refund with its reason', () => {
    const captured = { status: 'succeeded', received: quote.total } as const
    const { payment, entries: sold } = aCardPayment([captured], order)
    const ask = { what: { kind: 'amount', amount: 500 }, reason: 'cold', bearer: 'shop' } as const
    const planned = planRefund(payment, quote, ask, { by: 'manager-1', at: EVENING })
    if (!planned.ok) throw new Error('refused')
    const refunds = { re_1: { amount: 500, status: 'succeeded', plan: 1 } } as const
    const { payment: after, entries } = aCardPayment(
      [captured, { ...captured, refunds }],
      order,
      planned.value,
    )
    const receipt = receiptOf(order, after, [...sold, ...entries])
    expect(receipt).toMatchObject({ paid: quote.total, refunded: 500, due: 0 })
    expect(receipt.refunds).toEqual([{ amount: 500, reason: 'cold', at: EVENING + 1 }])
    expect(receipt.payments.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['card', quote.total],
    ])
  })

  it('leaves out a refund that came back', () => {
    const reading = (status: 'pending' | 'failed') => ({
      status: 'succeeded' as const,
      received: quote.total,
      refunds: { re_1: { amount: 500, status, plan: null } },
    })
    const { payment, entries } = aCardPayment([reading('pending'), reading('failed')], order)
    expect(receiptOf(order, payment, entries)).toMatchObject({ refunds: [], refunded: 0 })
  })

  it('shows cash once it is in the drawer, and nothing due when there is no food', () => {
    const due = newPayment(order, 'cash', EVENING)
    expect(receiptOf(order, due, []).due).toBe(quote.total)
    expect(receiptOf(order, cashNotDue(due), []).due).toBe(0)
    const received = receiveCash(due, { drawer: 'driver-1', by: 'driver-1', at: EVENING })
    const { payment: paid, entries } = withEntries(received, quote, EVENING)
    expect(receiptOf(order, paid, entries)).toMatchObject({
      payments: [{ kind: 'cash', amount: quote.total }],
      paid: quote.total,
      due: 0,
    })
  })
})

describe('a receipt as text', () => {
  const { payment, entries } = aCardPayment([{ status: 'succeeded', received: quote.total }], order)
  const text = receiptText(receiptOf(order, payment, entries), say)

  it('has shop, order, lines, sums and payment, in 48 columns', () => {
    expect(text).toBe(
      [
        'Test shop',
        '+598 2000 0000',
        '',
        'Order K7M2                          21 Nov 20:00',
        'For Test person',
        '------------------------------------------------',
        '2 × margherita                            $38.98',
        '    Large, classic crust',
        '    no basil, extra mozzarella, with olives',
        '    “well done please”',
        '1 × Half margherita, half funghi          $17.50',
        '    Large, classic crust',
        '1 × cola                                   $2.50',
        '    Can',
        '------------------------------------------------',
        'Goods                                     $58.98',
        'Delivery                                   $0.00',
        'Tip                                        $3.00',
        'TOTAL                                     $61.98',
        '  of which VAT 22 %                        $0.45',
        '  of which VAT 10 %                        $5.13',
        '------------------------------------------------',
        'Paid by card, 21 Nov 20:00                $61.98',
        '',
      ].join('\n'),
    )
  })

  it('says what went back, and what was paid in the end', () => {
    const refunds = { re_1: { amount: 350, status: 'succeeded' as const, plan: null } }
    const { payment, entries } = aCardPayment(
      [{ status: 'succeeded', received: quote.total, refunds }],
      order,
    )
    expect(
      receiptText(receiptOf(order, payment, entries), say)
        .split('\n')
        .slice(-4),
    ).toEqual([
      'Paid by card, 21 Nov 20:00                $61.98',
      'Refunded, 21 Nov 20:00                    -$3.50',
      'Paid in the end                           $58.48',
      '',
    ])
  })
})
