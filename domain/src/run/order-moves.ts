import type { MoveName } from '../order/moves.ts'
import type { Millis } from '../time/millis.ts'
import type { Run } from './run.ts'
import { type StopStatus, stopStatuses } from './statuses.ts'

/** The move of an order that a stop's new status brings about. */
const moveFor: Partial<Record<StopStatus, MoveName>> = {
  onBoard: 'pickUp',
  arrived: 'arrive',
  handedOver: 'deliver',
  left: 'deliver',
  returning: 'fail',
}

export interface OrderMove {
  order: string
  move: MoveName
  /** When it really happened. */
  at: Millis
  /** What the customer is told, for moves that owe words. */
  reason: string
}

/**
 * What a change of a run does to its orders, in the order in which it happened. Each stage is made once: an order that
 * was skipped at the door is not picked up again. An order that was called off needs no move: it has had its own.
 */
export function orderMoves(before: Run, after: Run): OrderMove[] {
  const moves = after.stops.flatMap((stop) => {
    const was = before.stops.find(({ order }) => order === stop.order)
    return stopStatuses.flatMap((status): OrderMove[] => {
      const at = stop.times[status]
      const move = moveFor[status]
      if (at === undefined || !move || was?.times[status] !== undefined) return []
      return [
        { order: stop.order, move, at, reason: stop.unreachable ? words[stop.unreachable] : '' },
      ]
    })
  })
  const rank = ({ move }: OrderMove) => Object.values(moveFor).indexOf(move)
  return moves.toSorted((a, b) => a.at - b.at || rank(a) - rank(b))
}

const words = {
  noAnswer: 'Nobody answered at the door or on the phone.',
  wrongAddress: 'We could not find the address.',
  noAccess: 'We could not get to the door.',
  refusedAtDoor: 'The order was not accepted at the door.',
} as const

/** Orders that dispatch has to plan again: the run was withdrawn, or left without them. */
export const ordersGivenBack = ({ status, stops }: Run): string[] =>
  stops
    .filter(
      (stop) =>
        stop.status === 'leftBehind' || (status === 'cancelled' && stop.status === 'waiting'),
    )
    .map(({ order }) => order)
