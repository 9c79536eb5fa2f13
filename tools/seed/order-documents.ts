import { trackedOrder } from '@forno/domain/order/tracked-order'
import type { DocumentReference, Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { auditLineOf } from './audit-lines.ts'
import type { PaidOrder } from './tell-money.ts'

/** A batch or a transaction. */
interface Writes {
  set: <Value>(reference: DocumentReference<Value>, value: Value) => unknown
  create: <Value>(reference: DocumentReference<Value>, value: Value) => unknown
}

/**
 * Writes an order with its money, these events and entries of it, the audit's lines about them, and what its link
 * shows. The commit is refused when one of the events or entries is there already.
 */
export function writeOrder(
  to: Writes,
  db: Firestore,
  { order, events, payment, entries, help }: PaidOrder,
): void {
  to.set(documentAt(db, 'orders/{order}', order.id), order)
  to.set(documentAt(db, 'trackings/{token}', order.tracking), trackedOrder(order))
  to.set(documentAt(db, 'payments/{order}', order.id), payment)
  for (const entry of entries) {
    to.create(documentAt(db, 'payments/{order}/entries/{entry}', order.id, entry.id), entry)
  }
  for (const event of events) {
    const id = String(event.n).padStart(6, '0')
    to.create(documentAt(db, 'orders/{order}/events/{event}', order.id, id), event)
    const line = auditLineOf(event)
    if (line) to.set(documentAt(db, 'audit/{line}', `${order.id}:${event.n}`), line)
  }
  if (!help) return
  to.set(documentAt(db, 'cases/{caseId}', help.case.id), help.case)
  for (const line of help.lines) {
    to.set(documentAt(db, 'orders/{order}/chat/{line}', order.id, line.id), line)
  }
}
