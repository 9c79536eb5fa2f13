import type { Status } from '../order/statuses.ts'

/**
 * What an order's stage asks of its money: `held` on the card while the shop decides, `taken` once it has accepted,
 * `released` (not taken, or given back) when there will be no food.
 */
export const wantedMoney = {
  awaitingPayment: 'held',
  placed: 'held',
  accepted: 'taken',
  preparing: 'taken',
  baking: 'taken',
  ready: 'taken',
  onTheWay: 'taken',
  arrived: 'taken',
  delivered: 'taken',
  collected: 'taken',
  refused: 'released',
  cancelled: 'released',
  failed: 'released',
} as const satisfies Record<Status, 'held' | 'taken' | 'released'>
