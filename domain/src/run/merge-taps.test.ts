import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { mergeTaps } from './merge-taps.ts'
import { orderMoves } from './order-moves.ts'
import type { Run } from './run.ts'
import { emptyQueue, queued, stillQueued, tapQueueSchema } from './tap-queue.ts'
import {
  aRun,
  asDriver,
  asSystem,
  isPin,
  merged,
  officeTap,
  setOut,
  taps,
} from './testing/a-run.ts'
import type { AnyTap } from './tap.ts'

const hand = { kind: 'hand' } as const
const evening = taps(
  ...setOut,
  { move: 'arrive', stop: 'order-a' },
  { move: 'handOver', stop: 'order-a', proof: hand, cash: null },
  { move: 'arrive', stop: 'order-b' },
  { move: 'contact', stop: 'order-b', how: 'call' },
  { move: 'bringBack', stop: 'order-b', because: 'noAnswer', after: 12 },
  { move: 'returned', stop: 'order-b', after: 15 },
  { move: 'finish', after: 16 },
)
const cancelled = officeTap({ move: 'callOff', stop: 'order-b' }, 4.5)
/** Everything but how often it was written. */
const state = (run: Run): Run => ({ ...run, version: 1 })

describe('taps that come late', () => {
  it('made in a cellar, count with their true time', () => {
    const early = merged(aRun(), evening.slice(0, 5)).run
    const late = merged(early, evening.slice(5)).run
    expect(late.status).toBe('done')
    expect(late.stops[0]?.times.handedOver).toBe(EVENING + minutes(5))
  })

  it('before an earlier one are refused, and count once that has come', () => {
    const known = merged(aRun(), evening.slice(0, 4)).run
    const [arrive, handOver] = evening.slice(4, 6)
    const early = merged(known, handOver ? [handOver] : [])
    expect(early.outcomes[0]?.is).toBe('refused')
    const then = merged(early.run, arrive ? [arrive] : [])
    expect(then.run.stops[0]?.status).toBe('handedOver')
    expect(orderMoves(known, then.run).map(({ move }) => move)).toEqual(['arrive', 'deliver'])
  })

  it('twice are done as before, and nothing is written', () => {
    const { run } = merged(aRun(), evening)
    const again = merged(run, evening)
    expect(again.run).toBe(run)
    expect(new Set(again.outcomes.map(({ is }) => is))).toEqual(new Set(['done']))
  })

  it('from a clock that is ahead happened when they came', () => {
    const ahead = taps({ move: 'start', after: 60 })
    const now = EVENING + minutes(1)
    const { run } = mergeTaps(aRun(), ahead, asDriver, now, isPin)
    expect(run.log[0]?.tap.at).toBe(now)
  })

  it('of a phone gone wild are turned away before the document is full', () => {
    const many = Array.from({ length: 450 }, (_, n): AnyTap => ({
      id: `tap-${n}-xxxx`,
      n,
      at: EVENING,
      move: 'start',
    }))
    const { run, outcomes } = merged(aRun(), many)
    expect(run.log).toHaveLength(400)
    expect(outcomes.at(-1)).toMatchObject({ is: 'refused', refusals: [{ code: 'tooMuch' }] })
  })

  it('end the same in any order, in any pieces, however often', () => {
    const all = [...evening, cancelled]
    const plan = fc
      .tuple(
        fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 30, maxLength: 30 }),
      )
      .map(([taps, sizes]) => {
        const pieces: AnyTap[][] = []
        let rest = taps
        for (const size of sizes) {
          pieces.push(rest.slice(0, size))
          rest = rest.slice(size)
        }
        return [...pieces, rest]
      })
    const send = (run: Run, list: readonly AnyTap[]) => {
      const office = list.filter((tap) => tap.move === 'callOff')
      const drivers = list.filter((tap) => tap.move !== 'callOff')
      return merged(merged(run, drivers).run, office, asSystem).run
    }
    const expected = state(send(aRun(), all))
    fc.assert(
      fc.property(plan, (pieces) => {
        expect(state(pieces.reduce(send, aRun()))).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a phone’s queue', () => {
  it('numbers taps, and never goes back in time', () => {
    const [a, b] = taps({ move: 'start', after: 5 }, { move: 'finish', after: 3 })
    if (!a || !b) throw new Error('no taps')
    const queue = queued(queued(emptyQueue('run-1'), a), b)
    expect(queue.taps.map(({ n, at }) => [n, at])).toEqual([
      [0, EVENING + minutes(5)],
      [1, EVENING + minutes(5)],
    ])
    expect(v.is(tapQueueSchema, queue)).toBe(true)
    const left = stillQueued(queue, [{ id: a.id, is: 'done' }])
    expect(left.taps.map(({ id }) => id)).toEqual([b.id])
    expect(left.n).toBe(2)
  })

  it('is strict about what it keeps', () => {
    const tap = taps({ move: 'arrive', stop: 'order-a' })[0]
    const kept = (one: unknown) => v.is(tapQueueSchema, { run: 'run-1', n: 1, taps: [one] })
    expect(kept(tap)).toBe(true)
    expect(kept({ ...tap, at: 0.5 })).toBe(false)
    expect(kept({ ...tap, extra: 1 })).toBe(false)
    expect(kept({ ...tap, move: 'withdraw', reason: 'mine' })).toBe(false)
  })
})
