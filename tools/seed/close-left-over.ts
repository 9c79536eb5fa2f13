import { type Moved, moveOrder } from '@forno/domain/order/move-order'
import type { MoveName } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { actorOn, theSystem } from '@forno/domain/order/who'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { writeOrder } from './order-documents.ts'
import { closeDemoRun } from './demo-driving.ts'
import { agreed } from './agreed.ts'
import { liveOrderIds } from './past-orders.ts'
import { demoPerson } from './people.ts'
import type { StandIn } from './stand-in.ts'
import { releaseMoney } from './tell-money.ts'

/** Nobody is still waiting for a pizza after this. */
const LEFT_OVER_AFTER = minutes(4 * 60)
const REASON = 'Left over from an earlier evening of the demo.'

/**
 * Ends a demo order that nobody has touched for hours, by the moves that a shop has for it: else the kitchen of
 * someone who starts again the next day would begin with tickets a day late. Null when it is not left over.
 */
export function endLeftOver(order: Order, now: Millis): Moved | null {
  if (hasEnded(order.status) || now - order.placedAt < LEFT_OVER_AFTER) return null
  const isOut = order.status === 'onTheWay' || order.status === 'arrived'
  const move: MoveName = order.status === 'placed' ? 'expire' : isOut ? 'fail' : 'callOff'
  const by = move === 'expire' ? theSystem : actorOn(order, demoPerson('demo-manager'))
  return agreed(moveOrder(order, move, by, now, REASON), order.id)
}

/**
 * Ends what is left over of the seeded live orders and their run. Payments that the stand-in of Stripe knows are left to the
 * reconciler. @returns how many were ended
 */
export async function closeLeftOver(
  db: Firestore,
  now: Millis,
  standIn: StandIn | null = null,
): Promise<number> {
  const closed = await Promise.all(
    liveOrderIds.map((id) =>
      db.runTransaction(async (transaction) => {
        const order = (await transaction.get(documentAt(db, 'orders/{order}', id))).data()
        const payment = (await transaction.get(documentAt(db, 'payments/{order}', id))).data()
        const moved = order && endLeftOver(order, now)
        if (!moved || !payment) return 0
        const told = { order: moved.order, events: [moved.event] }
        const isKnown = payment.intent !== '' && (await standIn?.knows(payment.intent)) === true
        writeOrder(transaction, db, releaseMoney(told, payment, now, isKnown))
        return 1
      }),
    ),
  )
  await closeDemoRun(db, now)
  return closed.reduce<number>((sum, one) => sum + one, 0)
}
