import { type Alert, alertsOf, keptSince, type Watched } from '@forno/domain/dispatch/alerts'
import type { Order } from '@forno/domain/order/order'
import type { Stop } from '../../data/listen.ts'
import { type Board, deskOf, listOf, useBoard } from './board.ts'

const LOOK_EVERY = 2000

/** Looks every other second at what a person should look at. Before orders and runs are known it says nothing. */
export function followAlerts(): Stop {
  const look = () => {
    const board = useBoard.getState()
    if (board.orders.state !== 'here' || board.runs.state !== 'here') return
    const alerts = keptSince(board.alerts, alertsOf(watchedOn(board), Date.now()))
    if (!isSame(board.alerts, alerts)) useBoard.setState({ alerts })
  }
  const timer = setInterval(look, LOOK_EVERY)
  return () => clearInterval(timer)
}

const watchedOn = (board: Board): Watched => ({
  orders: allOrders(listOf(board.latest), listOf(board.orders)),
  runs: listOf(board.runs),
  drivers: listOf(board.drivers),
  positionOf: (driver) => board.positions.get(driver),
  movementOf: (driver) => board.movements.get(driver),
  etaOf: (order) => board.etas.get(order),
  leftOut: deskOf(board)?.plan?.leftOut ?? [],
})

/** Ended orders too, for what runs say of them. Of two words about one the later stage counts. */
function allOrders(latest: readonly Order[], open: readonly Order[]): Order[] {
  const all = new Map(open.map((order) => [order.id, order]))
  for (const order of latest) {
    const known = all.get(order.id)
    if (!known || order.version > known.version) all.set(order.id, order)
  }
  return [...all.values()]
}

const isSame = (a: readonly Alert[], b: readonly Alert[]): boolean =>
  a.length === b.length &&
  a.every((alert, i) => {
    const other = b[i]
    return (
      alert.id === other?.id &&
      alert.minutes === other.minutes &&
      alert.severity === other.severity &&
      alert.detail === other.detail
    )
  })
