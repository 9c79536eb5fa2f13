import { type CashSettlement, cashSettlementSchema } from '@forno/domain/books/cash-settlement'
import { type Entry, entrySchema } from '@forno/domain/books/entry'
import { type MoneyReport, moneyReportSchema } from '@forno/domain/books/money-report'
import type { Order } from '@forno/domain/order/order'
import { type Payment, paymentSchema } from '@forno/domain/payment/payment'
import type * as v from 'valibot'
import { listenToDoc, listenToList, type Show, type Stop } from './listen.ts'

type Firestore = typeof import('./firebase/firestore.ts')
type Filter = ReturnType<Firestore['where']>

/** All that is known about an order's money, for its shop's managers: null when nothing is written down yet. */
export const subscribeToPayment = (order: string, show: Show<Payment | null>): Stop =>
  listenToDoc(paymentSchema, (f) => f.doc(f.db, 'payments', order), show)

/** What was booked for an order, in no order of their own: each says when it was. */
export const subscribeToEntries = (
  { id, store }: Pick<Order, 'id' | 'store'>,
  show: Show<Entry[]>,
): Stop =>
  listenToList(
    entrySchema,
    (f) =>
      f.query(
        f.collection(f.db, 'payments', id, 'entries'),
        f.where('store', '==', store),
        f.limit(100),
      ),
    show,
  )

/** What a shop has in a collection, by these filters, the latest by a field first. */
const listenToLatest = <Schema extends v.GenericSchema>(
  schema: Schema,
  { collection, store, by, most, filters = () => [] }: Latest,
  show: Show<v.InferOutput<Schema>[]>,
): Stop =>
  listenToList(
    schema,
    (f) =>
      f.query(
        f.collection(f.db, collection),
        f.where('store', '==', store),
        ...filters(f),
        f.orderBy(by, 'desc'),
        f.limit(most),
      ),
    show,
  )

interface Latest {
  collection: string
  store: string
  by: string
  most: number
  filters?: (firestore: Firestore) => Filter[]
}

/** A shop's payments by these filters, the last to change first. */
const listenToPayments = (
  store: string,
  filters: (firestore: Firestore) => Filter[],
  most: number,
  show: Show<Payment[]>,
): Stop =>
  listenToLatest(
    paymentSchema,
    { collection: 'payments', store, by: 'updatedAt', most, filters },
    show,
  )

/** What somebody has to look at. */
export const subscribeToAttention = (store: string, show: Show<Payment[]>): Stop =>
  listenToPayments(store, (f) => [f.where('needsAttention', '==', true)], 50, show)

/** Payments that a bank asks about or has taken back, open or over. */
export const subscribeToDisputes = (store: string, show: Show<Payment[]>): Stop =>
  listenToPayments(
    store,
    (f) => [f.where('dispute', 'in', ['inquiry', 'open', 'won', 'lost'])],
    50,
    show,
  )

/** The payments that changed last. */
export const subscribeToLatestPayments = (store: string, show: Show<Payment[]>): Stop =>
  listenToPayments(store, () => [], 100, show)

/** The nights' comparisons with Stripe, the last first. */
export const subscribeToMoneyReports = (store: string, show: Show<MoneyReport[]>): Stop =>
  listenToLatest(
    moneyReportSchema,
    { collection: 'moneyReports', store, by: 'day', most: 14 },
    show,
  )

/** Shifts whose cash was handed over, the last first. */
export const subscribeToCashSettlements = (store: string, show: Show<CashSettlement[]>): Stop =>
  listenToLatest(
    cashSettlementSchema,
    { collection: 'cashSettlements', store, by: 'at', most: 20 },
    show,
  )
