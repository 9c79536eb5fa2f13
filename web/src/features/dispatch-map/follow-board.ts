import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import { type Movement, nextMovement } from '@forno/domain/dispatch/movement'
import {
  subscribeToDispatchDesk,
  subscribeToDrivers,
  subscribeToPositions,
  subscribeToRuns,
} from '../../data/driving-subscriptions.ts'
import type { Live, Stop } from '../../data/listen.ts'
import { subscribeToOpenOrders } from '../../data/open-orders.ts'
import { subscribeToShopOrders } from '../../data/subscriptions.ts'
import { type Board, emptyBoard, listOf, useBoard } from './board.ts'

/** Positions are shown this often at most, however many phones send: a map that lives, and a page that stays fluid. */
const SHOW_POSITIONS_EVERY = 1000

/** Follows a shop's orders, runs, drivers and desk into the board's store. */
export function followBoard(store: string): Stop {
  useBoard.setState({ ...emptyBoard(Date.now()), selected: useBoard.getState().selected }, true)
  const positions = everySoOften(SHOW_POSITIONS_EVERY, (live: Live<DriverPosition[]>) =>
    useBoard.setState((board) => withPositions(board, live)),
  )
  const clock = setInterval(() => useBoard.setState({ now: Date.now() }), 1000)
  const stops = [
    subscribeToOpenOrders(store, (orders) => useBoard.setState({ orders })),
    subscribeToShopOrders(store, (latest) => useBoard.setState({ latest })),
    subscribeToRuns(store, (runs) => useBoard.setState({ runs })),
    subscribeToDrivers(store, (drivers) => useBoard.setState({ drivers })),
    subscribeToDispatchDesk(store, (desk) => useBoard.setState({ desk })),
    subscribeToPositions(store, positions.take),
    positions.stop,
    () => clearInterval(clock),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The board with what is known of where its drivers are, and of how they move. */
export function withPositions(board: Board, live: Live<DriverPosition[]>): Partial<Board> {
  if (live.state !== 'here') return { positionsState: live.state }
  const wayOf = new Map(
    listOf(board.runs).flatMap(({ id, driver }) =>
      driver ? [[driver.uid, board.ways.get(id) ?? null] as const] : [],
    ),
  )
  const movements = new Map<string, Movement>()
  for (const { driver, position } of live.value) {
    const before = board.movements.get(driver) ?? null
    if (position && position !== board.positions.get(driver)?.position) {
      movements.set(driver, nextMovement(before, position, wayOf.get(driver) ?? null))
    } else if (before) movements.set(driver, before)
  }
  const positions = new Map(live.value.map((one) => [one.driver, one]))
  return { positionsState: 'here', positions, movements }
}

/** Hands on the newest of what comes, the first at once and then this often at most. */
function everySoOften<T>(ms: number, show: (value: T) => void) {
  let waits: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    timer = null
    if (!waits) return
    show(waits.value)
    waits = null
    timer = setTimeout(flush, ms)
  }
  return {
    take: (value: T) => {
      waits = { value }
      if (timer === null) flush()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
