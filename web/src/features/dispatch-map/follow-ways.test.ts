import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import { after, aDriver, aRun, setOut } from '@forno/domain/run/testing/a-run'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { straightTravel } from '@forno/domain/geo/straight-travel'
import { FAR, NEAR, SHOP_AT } from '@forno/domain/testing/a-store'
import { anOrder } from '@forno/domain/testing/an-order'
import { expect, it } from 'vitest'
import { type Board, emptyBoard } from './board.ts'
import { reckoned } from './follow-ways.ts'

const here = <T>(value: T) => ({ state: 'here', value, stale: false, heardAt: 1 }) as const
const run = after(aRun(), ...setOut)
const order = anOrder({ id: 'order-b', run: run.id, status: 'onTheWay' })
const position: DriverPosition = {
  driver: 'driver-1',
  store: 'centro',
  every: 12_000,
  position: { at: SHOP_AT, seenAt: Date.now(), heading: null, pausedSince: null },
  watchers: [],
  watchedUntil: 0,
  next: null,
}
const board: Board = {
  ...emptyBoard(0),
  orders: here([order]),
  runs: here([run]),
  drivers: here([aDriver()]),
  positions: new Map([['driver-1', position]]),
}
const streets = () => ({
  between: straightTravel('scooter').between,
  tour: (places: readonly LngLat[]) => ({ line: places.flat() }),
})

it('plans the way over the doors ahead once, until the stops change', () => {
  const known = streets()
  const keys = new Map<string, string>()
  const first = reckoned(board, run, known, keys)
  expect(first.ways?.get(run.id)).toEqual([...SHOP_AT, ...NEAR, ...FAR])
  expect(reckoned(board, run, known, keys).ways).toBeUndefined()
  const later = after(
    aRun(),
    ...setOut,
    { move: 'arrive', stop: 'order-a' },
    { move: 'handOver', stop: 'order-a', proof: { kind: 'hand' }, cash: null },
  )
  expect(reckoned(board, later, known, keys).ways?.get(run.id)).toEqual([...SHOP_AT, ...FAR])
})

it('shows a time of its own only once the one on the order is over or far off', () => {
  const keys = new Map([[run.id, '']])
  const { etas } = reckoned(board, run, streets(), keys)
  expect(etas?.get('order-b')?.to).toBeGreaterThan(Date.now())
  const again = { ...board, etas: etas ?? new Map() }
  expect(reckoned(again, run, streets(), keys).etas).toBeUndefined()
})
