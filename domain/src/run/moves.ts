import type { RunStatus, StopStatus } from './statuses.ts'

/** Who may move a run. `driver` is the one it is offered or given to; the others are staff of its shop. */
export const runMovers = ['driver', 'manager', 'admin', 'system'] as const
export type RunMover = (typeof runMovers)[number]

export interface RunMove {
  from: readonly RunStatus[]
  /** Null: it stays as it is. */
  to: RunStatus | null
  by: readonly RunMover[]
}

/** What happens at one stop, while the run is in one of these states. */
export interface StopMove {
  during: readonly RunStatus[]
  from: readonly StopStatus[]
  to: StopStatus
  by: readonly RunMover[]
}

const office = ['manager', 'admin', 'system'] as const
const driver = ['driver'] as const
const given = ['accepted', 'loading', 'underWay'] as const

/**
 * Who may do what to a whole run, and where it leads. The first five are decided by the server's clock
 * (`offers.ts`), the others stand in the run's log with their true time (`play.ts`).
 */
export const runMoves = {
  offer: { from: ['open'], to: 'offered', by: office },
  accept: { from: ['offered'], to: 'accepted', by: driver },
  decline: { from: ['offered'], to: 'open', by: driver },
  timeOut: { from: ['offered'], to: 'open', by: ['system'] },
  /** A manager's word: the driver is not asked. */
  assign: { from: ['open', 'offered'], to: 'accepted', by: ['manager', 'admin'] },
  start: { from: ['accepted'], to: 'loading', by: driver },
  depart: { from: ['loading'], to: 'underWay', by: driver },
  finish: { from: ['underWay'], to: 'done', by: driver },
  reorder: { from: given, to: null, by: ['driver', 'manager', 'admin', 'system'] },
  incident: { from: given, to: null, by: driver },
  withdraw: { from: ['open', 'offered', 'accepted', 'loading'], to: 'cancelled', by: office },
} as const satisfies Record<string, RunMove>
export type RunMoveName = keyof typeof runMoves

/** Who may do what at a stop, and where it leads. `depart` besides brings stops on board or leaves them behind. */
export const stopMoves = {
  tick: { during: ['loading'], from: ['waiting'], to: 'waiting', by: driver },
  untick: { during: ['loading'], from: ['waiting'], to: 'waiting', by: driver },
  /** Three hundred metres from the door, as the phone sees it. */
  near: { during: ['underWay'], from: ['onBoard'], to: 'onBoard', by: driver },
  arrive: { during: ['underWay'], from: ['onBoard'], to: 'arrived', by: driver },
  /** To the end of the run, with a reason. */
  skip: {
    during: ['underWay'],
    from: ['onBoard', 'arrived', 'contacting'],
    to: 'onBoard',
    by: driver,
  },
  /** Nobody opens: the driver has rung and called, and the five minutes begin. */
  contact: { during: ['underWay'], from: ['arrived'], to: 'contacting', by: driver },
  handOver: { during: ['underWay'], from: ['arrived', 'contacting'], to: 'handedOver', by: driver },
  leave: { during: ['underWay'], from: ['contacting'], to: 'left', by: driver },
  bringBack: { during: ['underWay'], from: ['contacting'], to: 'returning', by: driver },
  returned: { during: ['underWay'], from: ['returning'], to: 'returned', by: driver },
  /** Its order was cancelled before it came along; `callBack` is what becomes of the same word after that. */
  callOff: {
    during: ['open', 'offered', ...given],
    from: ['waiting'],
    to: 'calledOff',
    by: office,
  },
  callBack: {
    during: ['underWay'],
    from: ['onBoard', 'arrived', 'contacting'],
    to: 'returning',
    by: office,
  },
} as const satisfies Record<string, StopMove>
export type StopMoveName = keyof typeof stopMoves

export const runMoveCalled = (name: RunMoveName): RunMove => runMoves[name]
export const stopMoveCalled = (name: StopMoveName): StopMove => stopMoves[name]

const namesOf = <Name extends string>(table: Record<Name, unknown>): Name[] =>
  Object.keys(table).filter((name): name is Name => name in table)
export const runMoveNames = namesOf(runMoves)
export const stopMoveNames = namesOf(stopMoves)

/** The run's moves that one of these movers may make now: the buttons of a screen. */
export const runMovesFor = (status: RunStatus, by: readonly RunMover[]): RunMoveName[] =>
  runMoveNames.filter((name) => {
    const move = runMoveCalled(name)
    return move.from.includes(status) && move.by.some((mover) => by.includes(mover))
  })

/** The moves at a stop that one of these movers may make now. */
export const stopMovesFor = (
  run: RunStatus,
  stop: StopStatus,
  by: readonly RunMover[],
): StopMoveName[] =>
  stopMoveNames.filter((name) => {
    const move = stopMoveCalled(name)
    return (
      move.during.includes(run) &&
      move.from.includes(stop) &&
      move.by.some((mover) => by.includes(mover))
    )
  })
