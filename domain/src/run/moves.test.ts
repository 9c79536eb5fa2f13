import { describe, expect, it } from 'vitest'
import {
  runMoveCalled,
  runMoveNames,
  runMovers,
  runMovesFor,
  stopMoveCalled,
  stopMoveNames,
  stopMovesFor,
} from './moves.ts'
import { isOver, type RunStatus, runStatuses, type StopStatus, stopStatuses } from './statuses.ts'

describe('the table of a run’s moves', () => {
  it('reaches every state, and never a dead end', () => {
    const reached = new Set<RunStatus>(['open'])
    for (const status of reached) {
      const moves = runMovesFor(status, runMovers)
      for (const name of moves) reached.add(runMoveCalled(name).to ?? status)
      expect(isOver(status)).toBe(moves.length === 0)
    }
    expect([...reached].toSorted()).toEqual([...runStatuses].toSorted())
  })

  it('lets only the driver accept, drive and finish', () => {
    for (const name of ['accept', 'decline', 'start', 'depart', 'finish'] as const) {
      expect(runMoveCalled(name).by).toEqual(['driver'])
    }
    expect(runMovesFor('loading', ['manager'])).toEqual(['reorder', 'withdraw'])
    expect(runMovesFor('underWay', ['manager'])).toEqual(['reorder'])
  })
})

describe('the table of a stop’s moves', () => {
  const next = (status: StopStatus) => [
    ...stopMoveNames
      .filter((name) => (stopMoveCalled(name).from as readonly string[]).includes(status))
      .map((name) => stopMoveCalled(name).to),
    // What setting out does.
    ...(status === 'waiting' ? (['onBoard', 'leftBehind'] as const) : []),
  ]

  it('reaches every state, and ends where food is with somebody', () => {
    const reached = new Set<StopStatus>(['waiting'])
    for (const status of reached) for (const to of next(status)) reached.add(to)
    expect([...reached].toSorted()).toEqual([...stopStatuses].toSorted())
    const ends = stopStatuses.filter((status) => next(status).length === 0)
    expect(ends).toEqual(['handedOver', 'left', 'returned', 'leftBehind', 'calledOff'])
  })

  it('gives the driver at a door one way out at a time', () => {
    expect(stopMovesFor('underWay', 'onBoard', ['driver'])).toEqual(['near', 'arrive', 'skip'])
    expect(stopMovesFor('underWay', 'arrived', ['driver'])).toEqual(['skip', 'contact', 'handOver'])
    expect(stopMovesFor('underWay', 'contacting', ['driver'])).toEqual([
      'skip',
      'handOver',
      'leave',
      'bringBack',
    ])
    expect(stopMovesFor('loading', 'onBoard', runMovers)).toEqual([])
  })

  it('has a name for every move', () => {
    expect(new Set([...runMoveNames, ...stopMoveNames]).size).toBe(
      runMoveNames.length + stopMoveNames.length,
    )
  })
})
