import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { receiveCash } from '../payment/cash.ts'
import { newPayment } from '../payment/payment.ts'
import { withEntries } from '../payment/wanted-entries.ts'
import { anOrder, EVENING } from '../testing/an-order.ts'
import { receiptOf } from '../receipt/receipt.ts'
import { type CashSettlement, cashSettlementSchema, overOrShort } from './cash-settlement.ts'
import { postCashSettled, SAFE } from './post.ts'
import { balanceOf, trialBalance } from './trial-balance.ts'

const settlement: CashSettlement = {
  id: 'settlement-1',
  store: 'centro',
  drawer: 'driver-1',
  orders: ['order-0001'],
  expected: 3474,
  counted: 3400,
  note: '',
  by: 'manager-1',
  at: EVENING,
}

describe('handing over the cash of a shift', () => {
  it('says what was missing or too much, without changing what the books expect', () => {
    expect(overOrShort(settlement)).toBe(-74)
    expect(overOrShort({ ...settlement, counted: 3500 })).toBe(26)
    expect(v.is(cashSettlementSchema, settlement)).toBe(true)
  })

  const order = anOrder({ status: 'delivered' })
  const cash = { drawer: 'driver-1', by: 'driver-1', at: EVENING }
  const received = receiveCash(newPayment(order, 'cash', EVENING), cash)
  const { payment, entries } = withEntries(received, order.quote, EVENING)
  const { total } = order.quote
  const about = { drawer: 'driver-1', amount: total, at: EVENING }
  const settled = postCashSettled(payment, 'settlement-1', about)

  it('moves it from the drawer to the safe: no more and no less cash than before', () => {
    const rows = trialBalance([...entries, settled])
    const drawers = rows.filter(({ account }) => account === 'cashDrawer')
    expect(drawers.map(({ of, balance }) => [of, balance])).toEqual([
      ['driver-1', 0],
      [SAFE, total],
    ])
    expect(balanceOf([...entries, settled], 'cashDrawer')).toBe(total)
  })

  it('is nothing that the customer paid: the receipt says the same before and after', () => {
    expect(receiptOf(order, payment, [...entries, settled])).toEqual(
      receiptOf(order, payment, entries),
    )
  })

  it('is open for cash that was received, and for none that is still due', () => {
    expect(payment.cash).toEqual({ ...cash, amount: total, settledIn: null })
    expect(newPayment(order, 'cash', EVENING).cash).toBeNull()
  })
})
