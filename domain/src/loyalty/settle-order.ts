import { handedOver } from '../order/handed-over.ts'
import type { Order } from '../order/order.ts'
import type { Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { keptUntil, monthOf, type PointsShop } from './grant.ts'
import { pointsIn, takeLots } from './lots.ts'
import { joinMarks } from './marks.ts'
import type { Lot } from './points-line.ts'
import { type Cause, credit, debit, type Posted, toPost } from './post.ts'
import { withEarned } from './tiers.ts'
import type { MissingPoints } from './wanted-points.ts'

/** What an order is settled with. */
export interface Settling {
  order: Order
  missing: readonly MissingPoints[]
  shop: PointsShop
  /** Digests of what the order came with. */
  marks: readonly string[]
  now: Millis
}

/**
 * Posts what an order is missing. Points count from when the food was handed over, whenever the work is done. The first
 * time that it earns is when it counts as finished, and its marks are kept.
 */
export function settleOrder(
  account: LoyaltyAccount,
  { order, missing, shop, marks, now }: Settling,
): Posted {
  const since = handedOver(order) ?? now
  const fresh = (points: number): Lot[] => [{ until: keptUntil(shop, since), points }]
  const month = monthOf(shop, since)
  return missing.reduce((posted, { id, kind, points, from }): Posted => {
    const { store, code } = order
    const cause: Cause = { id, kind, store, at: now, order: { id: order.id, code } }
    const counted = kind === 'giveBack' ? posted : withMonth(posted, month, points)
    const known = kind === 'earn' ? withFinished(counted, marks) : counted
    if (points < 0) return debit(known, cause, 0 - points)
    const lots = from ? lotsBack(from.lots, points, fresh) : fresh(points)
    return credit(known, cause, lots)
  }, toPost(account))
}

const withMonth = ({ account, lines }: Posted, month: string, points: number): Posted => ({
  account: { ...account, months: withEarned(account.months, month, points) },
  lines,
})

const withFinished = ({ account, lines }: Posted, marks: readonly string[]): Posted => ({
  account: {
    ...account,
    finished: account.finished + 1,
    marks: joinMarks(account.marks, marks),
  },
  lines,
})

/** The very points that went, with their moments; new ones for what was not there when they went. */
function lotsBack(lots: readonly Lot[], points: number, fresh: (points: number) => Lot[]): Lot[] {
  const { taken } = takeLots(lots, points)
  const more = points - pointsIn(taken)
  return more > 0 ? [...taken, ...fresh(more)] : taken
}
