import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import type { Range } from '@forno/domain/delivery/estimate'
import type { Alert } from '@forno/domain/dispatch/alerts'
import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import type { Movement } from '@forno/domain/dispatch/movement'
import type { Order } from '@forno/domain/order/order'
import type { Driver } from '@forno/domain/run/driver'
import type { Run } from '@forno/domain/run/run'
import type { Millis } from '@forno/domain/time/millis'
import { create } from 'zustand'
import type { Live } from '../../data/listen.ts'

/** What is looked at more closely: on the map and in its list. */
export interface Selected {
  kind: 'order' | 'run' | 'driver'
  id: string
}

/** A question that stands over the board. */
export type Question =
  | { ask: 'give' | 'hold' | 'apart'; order: string }
  | { ask: 'withdraw'; run: string }

/**
 * Everything the board shows. One store and not props from above: a row takes what it needs of it, so that a
 * hundred drivers moving draw a hundred dots anew and no list.
 */
export interface Board {
  orders: Live<Order[]>
  /** The latest orders, ended ones too: what a run's stops are compared with. */
  latest: Live<Order[]>
  runs: Live<Run[]>
  drivers: Live<Driver[]>
  desk: Live<DispatchDesk | null>
  positionsState: 'waiting' | 'here' | 'failed'
  positions: ReadonlyMap<string, DriverPosition>
  movements: ReadonlyMap<string, Movement>
  /** By order on its way: the range shown now. */
  etas: ReadonlyMap<string, Range>
  /** By run: its planned way, flat. */
  ways: ReadonlyMap<string, readonly number[]>
  /** What a person should look at, newest first. */
  alerts: readonly Alert[]
  /** This device's clock, each second. */
  now: Millis
  selected: Selected | null
  question: Question | null
}

const waiting = { state: 'waiting' } as const

export const emptyBoard = (now: Millis): Board => ({
  orders: waiting,
  latest: waiting,
  runs: waiting,
  drivers: waiting,
  desk: waiting,
  positionsState: 'waiting',
  positions: new Map(),
  movements: new Map(),
  etas: new Map(),
  ways: new Map(),
  alerts: [],
  now,
  selected: null,
  question: null,
})

export const useBoard = create<Board>(() => emptyBoard(0))

/** The clock in steps: a row that says minutes is not drawn anew each second. */
export const useBoardNow = (stepMs = 15_000): Millis =>
  useBoard(({ now }) => Math.floor(now / stepMs) * stepMs)

export const select = (selected: Selected | null): void => useBoard.setState({ selected })
export const askAbout = (question: Question | null): void => useBoard.setState({ question })

/** The id of what is looked at, if it is one of these. */
export const selectedOf =
  (kind: Selected['kind']) =>
  ({ selected }: Board): string | null =>
    selected?.kind === kind ? selected.id : null

const none: never[] = []
/** What a list has, none while it has nothing to say. */
export const listOf = <T>(live: Live<T[]>): T[] => (live.state === 'here' ? live.value : none)
export const deskOf = ({ desk }: Pick<Board, 'desk'>): DispatchDesk | null =>
  desk.state === 'here' ? desk.value : null
