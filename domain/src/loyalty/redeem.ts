import type { Order } from '../order/order.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { expire } from './expire.ts'
import { debit, type Posted } from './post.ts'

/**
 * Pays for an order's reward, in the transaction that places the order. Refuses `pointsShort` (params: cost, balance):
 * points that are over count no more, even before the night has taken them out.
 */
export function redeem(
  account: LoyaltyAccount,
  { id, code, store, points: { reward } }: Pick<Order, 'id' | 'code' | 'store' | 'points'>,
  now: Millis,
): Result<Posted> {
  if (!reward) return ok({ account, lines: [] })
  const fresh = expire(account, store, now)
  const { cost } = reward
  const { balance } = fresh.account
  if (balance < cost) return refuse('pointsShort', { field: 'reward', params: { cost, balance } })
  const cause = { kind: 'redeem', store, at: now, order: { id, code } } as const
  return ok(debit(fresh, { ...cause, id: `${id}:redeem:1` }, cost))
}
