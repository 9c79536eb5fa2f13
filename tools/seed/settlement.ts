import type { CashSettlement } from '@forno/domain/books/cash-settlement'
import { sum } from '@forno/domain/money/cents'
import { DEMO_SETTLEMENT, type PaidOrder } from './tell-money.ts'

/** The settlement that these orders' cash was handed over in: what was counted is what the books expect. */
export function demoSettlement(told: readonly PaidOrder[]): CashSettlement {
  const settled = told.filter(({ payment }) => payment.cash?.settledIn === DEMO_SETTLEMENT)
  const [first] = settled
  if (!first?.payment.cash) throw new Error('no demo order was settled')
  const amount = sum(settled.map(({ payment }) => payment.captured))
  return {
    id: DEMO_SETTLEMENT,
    store: first.order.store,
    drawer: first.payment.cash.drawer,
    orders: settled.map(({ order }) => order.id),
    expected: amount,
    counted: amount,
    note: '',
    by: 'demo-manager',
    at: Math.max(...settled.map(({ payment }) => payment.updatedAt)),
  }
}
