import { sum } from '../money/cents.ts'
import type { Order } from '../order/order.ts'
import { hasEnded, isFinished } from '../order/statuses.ts'
import { goodsBack, isAllBack } from '../payment/goods-back.ts'
import type { Payment } from '../payment/payment.ts'
import type { PointsKind, PointsLine } from './points-line.ts'

/** What an order and its money want of points, at this moment. */
export interface WantedPoints {
  /** Points it has earned, as they came; nothing while it is under way. */
  earned: number
  /** Points of them that are to be back, in proportion to the goods that were paid back. */
  back: number
  /** Whether its reward was used. If not, what it cost is given back. */
  used: boolean
}

/** A function of the state alone: in whatever order, and however often, things were heard of. */
export function wantedPoints(order: Order, payment: Payment): WantedPoints {
  const { earns, reward } = order.points
  const goods = goodsBack(payment, order.quote)
  const finished = isFinished(order.status)
  const earned = finished ? earns : 0
  const kept = goods.all > 0 ? Math.floor((earned * (goods.all - goods.back)) / goods.all) : earned
  const withoutFood = hasEnded(order.status) && !finished
  const used = reward !== null && !withoutFood && !(finished && isAllBack(payment, goods))
  return { earned, back: earned - kept, used }
}

/** A line that is still missing: points that come (> 0) or go (< 0). */
export interface MissingPoints {
  id: string
  kind: PointsKind
  points: number
  /** Only of `giveBack`: the line by which these points went. */
  from?: PointsLine
}

/**
 * The lines that an order's state asks for and that are not written yet, whoever's they are. Earned is earned once; what
 * is taken back, and what is given back, is brought to where it should be, also the other way when a refund that was
 * sent comes back.
 */
export function missingPoints(
  order: Order,
  payment: Payment,
  lines: readonly PointsLine[],
): MissingPoints[] {
  const wanted = wantedPoints(order, payment)
  const missing: MissingPoints[] = []
  const of = (kind: PointsKind) => lines.filter((line) => line.kind === kind)
  const want = (kind: PointsKind, points: number, more: Pick<MissingPoints, 'from'> = {}) => {
    if (points === 0) return
    missing.push({ id: `${order.id}:${kind}:${numbered(of(kind)) + 1}`, kind, points, ...more })
  }

  const earned = sum(of('earn').map(({ amount }) => amount))
  if (earned === 0) want('earn', wanted.earned)
  want('takeBack', 0 - wanted.back - sum(of('takeBack').map(moved)))

  const { reward } = order.points
  const paid = of('redeem')[0]
  if (reward && paid) {
    const given = sum(of('giveBack').map(moved))
    const from = of('giveBack').findLast(({ amount, owed }) => amount < 0 || owed > 0) ?? paid
    want('giveBack', (wanted.used ? 0 : reward.cost) - given, { from })
  }
  return missing
}

/** What a line asked for, whether it was there or is owed since. */
const moved = ({ amount, owed }: PointsLine): number => amount - owed

/** The highest number of these lines; those that pay back what is owed (`…:1:owed`) have none of their own. */
const numbered = (lines: readonly PointsLine[]): number =>
  Math.max(0, ...lines.map(({ id }) => Number(/:(\d+)$/.exec(id)?.[1] ?? 0)))
