import type { Tap } from '@forno/domain/run/tap'
import { describe, expect, it } from 'vitest'
import {
  howManyWait,
  nothingKept,
  readKeptTaps,
  tapsOf,
  withAnswers,
  withoutRefused,
  withTap,
} from './kept-taps.ts'

const tap = (id: string, at: number): Tap => ({ id: `tap-${id}-long`, n: 0, at, move: 'finish' })
const kept = [tap('a', 5), tap('b', 3), tap('c', 9)].reduce(
  (before, one) => withTap(before, 'run-1', one),
  nothingKept,
)

describe('the taps a phone keeps', () => {
  it('are numbered in the order they were made, and never go back in time', () => {
    expect(tapsOf(kept, 'run-1').map(({ n, at }) => [n, at])).toEqual([
      [0, 5],
      [1, 5],
      [2, 9],
    ])
  })

  it('are kept once, and read again as they were', () => {
    expect(withTap(kept, 'run-1', tap('a', 5))).toBe(kept)
    expect(readKeptTaps(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    expect(readKeptTaps({ queues: 'from another time' })).toEqual(nothingKept)
  })

  it('go with the shop’s answer; what it said no to moves over to be shown', () => {
    const answered = withAnswers(kept, 'run-1', [
      { id: 'tap-a-long', is: 'done' },
      { id: 'tap-b-long', is: 'refused', refusals: [{ code: 'pinWrong' }] },
    ])
    expect(tapsOf(answered, 'run-1').map(({ id }) => id)).toEqual(['tap-c-long'])
    expect(answered.refused.map(({ tap: { id }, run }) => [run, id])).toEqual([
      ['run-1', 'tap-b-long'],
    ])
    expect(withoutRefused(answered, 'tap-b-long').refused).toEqual([])
    expect(withAnswers(answered, 'run-1', [{ id: 'tap-b-long', is: 'done' }])).toEqual(answered)
  })

  it('of one run wait behind those of the run before', () => {
    const both = withTap(kept, 'run-2', tap('d', 10))
    expect(both.queues.map(({ run }) => run)).toEqual(['run-1', 'run-2'])
    expect(howManyWait(both)).toBe(4)
  })
})
