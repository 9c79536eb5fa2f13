import type { FulfilmentKind } from './fulfilment.ts'
import type { Status } from './statuses.ts'

/**
 * Who may move an order. `customer` is the one who placed it (guest or with account), `driver` the one assigned
 * to it, `system` the shop's own clockwork; the others are staff of the order's shop.
 */
export const movers = ['customer', 'cook', 'driver', 'manager', 'admin', 'system'] as const
export type Mover = (typeof movers)[number]

export interface Move {
  from: readonly Status[]
  to: Status
  by: readonly Mover[]
  /** Only for this kind of order; both when absent. */
  only?: FulfilmentKind
  /** The customer is told why, so words are owed. */
  needsReason?: true
}

const kitchen = ['cook', 'manager', 'admin'] as const
const underWay = ['accepted', 'preparing', 'baking', 'ready'] as const

/**
 * Who may do what to an order, and where it leads. The buttons, the refusals, the tests and the picture in
 * docs/order-journey.md all come from this table.
 */
export const orderMoves = {
  /** The card holds the money: from here on the shop sees the order. */
  confirm: { from: ['awaitingPayment'], to: 'placed', by: ['system'] },
  accept: { from: ['placed'], to: 'accepted', by: kitchen },
  refuse: { from: ['placed'], to: 'refused', by: kitchen, needsReason: true },
  prepare: { from: ['accepted'], to: 'preparing', by: kitchen },
  bake: { from: ['preparing'], to: 'baking', by: kitchen },
  finish: { from: ['baking'], to: 'ready', by: kitchen },
  pickUp: { from: ['ready'], to: 'onTheWay', by: ['driver'], only: 'delivery' },
  arrive: { from: ['onTheWay'], to: 'arrived', by: ['driver'], only: 'delivery' },
  deliver: { from: ['arrived'], to: 'delivered', by: ['driver'], only: 'delivery' },
  collect: { from: ['ready'], to: 'collected', by: kitchen, only: 'pickup' },
  cancel: { from: ['awaitingPayment', 'placed', 'accepted'], to: 'cancelled', by: ['customer'] },
  callOff: {
    from: underWay,
    to: 'cancelled',
    by: ['manager', 'admin'],
    needsReason: true,
  },
  expire: { from: ['awaitingPayment', 'placed'], to: 'cancelled', by: ['system'] },
  fail: {
    from: ['onTheWay', 'arrived'],
    to: 'failed',
    by: ['driver', 'manager', 'admin'],
    only: 'delivery',
    needsReason: true,
  },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof orderMoves
export const moveNames = Object.keys(orderMoves).filter(
  (name): name is MoveName => name in orderMoves,
)

/** The table's entry, with its optional columns. */
export const moveCalled = (name: MoveName): Move => orderMoves[name]

/** Whether the table has this move for an order in this state, whoever asks. */
export function leadsSomewhere(name: MoveName, status: Status, kind: FulfilmentKind): boolean {
  const move = moveCalled(name)
  return move.from.includes(status) && (move.only === undefined || move.only === kind)
}

/** The moves that one of these movers may make now: the buttons of a screen, in the table's order. */
export const movesFor = (status: Status, kind: FulfilmentKind, by: readonly Mover[]): MoveName[] =>
  moveNames.filter(
    (name) =>
      leadsSomewhere(name, status, kind) && moveCalled(name).by.some((mover) => by.includes(mover)),
  )
