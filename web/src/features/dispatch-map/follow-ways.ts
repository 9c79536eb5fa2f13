import type { Range } from '@forno/domain/delivery/estimate'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Run } from '@forno/domain/run/run'
import type { Stop } from '../../data/listen.ts'
import { liveEta } from '../../lib/live-eta.ts'
import { type Board, listOf, useBoard } from './board.ts'
import { isAhead } from './sequence.ts'
import type { Streets } from './streets.ts'

/** One run is reckoned at a time, ten a second: a hundred take ten seconds, and no frame waits for them. */
const ONE_EVERY = 100

/**
 * Keeps, for every run with a driver, the planned way over what is left of it and when each of its orders arrives.
 * Without the town's streets there is no way, and the estimates that stand on the orders are shown.
 */
export function followWays(driveKmh: number): Stop {
  let stopped = false
  let timer: ReturnType<typeof setInterval> | null = null
  const begin = async () => {
    const { townStreets } = await import('./streets.ts')
    const streetsFor = await townStreets(driveKmh)
    if (stopped) return
    const wayKeys = new Map<string, string>()
    let next = 0
    timer = setInterval(() => {
      const board = useBoard.getState()
      const runs = listOf(board.runs).filter(({ driver }) => driver !== null)
      const run = runs[next % Math.max(1, runs.length)]
      next += 1
      if (run) useBoard.setState(reckoned(board, run, streetsFor(vehicleOf(board, run)), wayKeys))
    }, ONE_EVERY)
  }
  // Offline before they were ever fetched: the board does without.
  begin().catch(() => undefined)
  return () => {
    stopped = true
    if (timer !== null) clearInterval(timer)
  }
}

const vehicleOf = ({ drivers }: Board, { driver }: Run): Vehicle =>
  listOf(drivers).find(({ uid }) => uid === driver?.uid)?.vehicle ?? 'scooter'

/** The board with this run's way and times as they are now; nothing of it when they are as before. */
export function reckoned(
  board: Board,
  run: Run,
  { between, tour }: Streets,
  wayKeys: Map<string, string>,
): Partial<Board> {
  const changes: Partial<Board> = {}
  const seen = (run.driver && board.positions.get(run.driver.uid)?.position) ?? null
  const ahead = run.stops.filter(isAhead)
  // The way is planned anew when the stops change, not while it is driven: else nobody could be off it.
  const key = `${run.departedAt ?? ''} ${ahead.map(({ order }) => order).join(' ')}`
  if (wayKeys.get(run.id) !== key) {
    wayKeys.set(run.id, key)
    const from = run.status === 'underWay' && seen ? seen.at : run.shop
    const { line } = tour([from, ...ahead.map(({ at }) => at)])
    changes.ways = new Map(board.ways).set(run.id, line)
  }
  const now = Date.now()
  const etas = new Map<string, Range>()
  for (const order of listOf(board.orders)) {
    if (order.run !== run.id || hasEnded(order.status)) continue
    const before = board.etas.get(order.id) ?? order.estimate
    const shown = liveEta(order, { run, seen, between }, now, before)?.range
    if (shown && shown !== before) etas.set(order.id, shown)
  }
  if (etas.size > 0) changes.etas = new Map([...board.etas, ...etas])
  return changes
}
