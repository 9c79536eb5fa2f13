import type { Choice } from '@forno/domain/cart/choice'
import type { Mover, MoveName } from '@forno/domain/order/moves'
import type { Status } from '@forno/domain/order/statuses'
import type { ProblemKind } from '@forno/domain/support/problem-kinds'
import type { Door } from './doors.ts'

/** One demo order: what was wanted, and how it went. */
export interface Story {
  /** A past evening by the clock on the shop's wall, or `live`: under way while you look. */
  when: { daysAgo: number; clock: string } | 'live'
  by: 'customer' | 'guest'
  /** The door it goes to; without one it is picked up. */
  to?: Door
  lines: readonly (readonly [quantity: number, choice: Choice, note?: string])[]
  tip?: number
  /** In cash unless it says so. */
  pays?: 'card'
  /** Pays with whole ten-dollar notes and wants change. */
  wantsChange?: true
  note?: string
  driver?: 'demo-driver' | 'demo-driver-2'
  /** How far it got the usual way. */
  reaches: Status
  /** What happened instead of the next stage. */
  butThen?: { move: MoveName; as: Mover; reason?: string }
  /** One piece of this line (from 1) was given back afterwards. */
  refunded?: { line: number; reason: string }
  /** What the customer told of afterwards, and what was said about it. What the rules allow was made good. */
  told?: {
    kind: ProblemKind
    items: readonly { line: number; quantity: number }[]
    note: string
    chat?: readonly (readonly [as: 'customer' | 'shop', text: string])[]
  }
  /** The customer's bank has taken the money back, for this reason of Stripe's. */
  disputed?: string
  /** The cash has been handed over and counted. */
  settled?: true
}
