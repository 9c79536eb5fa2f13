import { type LoyaltyAccount, newAccount } from '@forno/domain/loyalty/account'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import { settleOrder } from '@forno/domain/loyalty/settle-order'
import { missingPoints } from '@forno/domain/loyalty/wanted-points'
import { handedOver } from '@forno/domain/order/handed-over'
import type { DocumentReference, Firestore } from 'firebase-admin/firestore'
import { collectionAt, documentAt } from '../../functions/src/platform/documents.ts'
import { demoStore } from './shop.ts'
import type { PaidOrder } from './tell-money.ts'

/** Whose points the demo shop begins with. */
const PERSON = 'demo-customer'

/** What the demo customer's past orders have earned, posted one after the other as `settlePoints` would have. */
export function demoPoints(orders: readonly PaidOrder[]): {
  account: LoyaltyAccount
  lines: PointsLine[]
} {
  const lines: PointsLine[] = []
  const account = orders
    .filter(({ order }) => order.customer === PERSON)
    .map((told) => ({ ...told, at: handedOver(told.order) }))
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .reduce(
      (before, { order, payment, at }) => {
        const missing = missingPoints(order, payment, [])
        // Marks are digests by the shop's secret, which the seed does not know.
        const settling = { order, missing, shop: demoStore, marks: [], now: at ?? order.placedAt }
        const posted = settleOrder(before, settling)
        lines.push(...posted.lines)
        return posted.account
      },
      newAccount(PERSON, demoStore.id),
    )
  return { account: { ...account, version: lines.length }, lines }
}

/** A batch or a transaction. */
interface Writes {
  set: <Value>(reference: DocumentReference<Value>, value: Value) => unknown
}

export function writePoints(to: Writes, db: Firestore, orders: readonly PaidOrder[]): void {
  const { account, lines } = demoPoints(orders)
  to.set(documentAt(db, 'loyalties/{uid}', PERSON), account)
  for (const line of lines) to.set(documentAt(db, 'points/{line}', line.id), line)
}

/** All of theirs, whatever they have earned since: a balance is the sum of its lines. */
export async function removePoints(db: Firestore): Promise<void> {
  const found = await collectionAt(db, 'points/{line}').where('person', '==', PERSON).get()
  await Promise.all([
    documentAt(db, 'loyalties/{uid}', PERSON).delete(),
    ...found.docs.map(({ ref }) => ref.delete()),
  ])
}
