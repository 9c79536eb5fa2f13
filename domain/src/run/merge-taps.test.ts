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
    expect(run.log[0]).toMatchObject({ heardAt: now, tap: { at: now } })
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

describe('whatever is tapped', () => {
  const stop = fc.constantFrom('order-a', 'order-b')
  const proof = hand
  const bare = fc.oneof(
    stop.map((stop) => ({ move: 'tick', stop, bag: 1 }) as const),
    stop.map((stop) => ({ move: 'arrive', stop }) as const),
    stop.map((stop) => ({ move: 'handOver', stop, proof, cash: null }) as const),
    stop.map((stop) => ({ move: 'skip', stop, reason: 'later' }) as const),
    stop.map((stop) => ({ move: 'contact', stop, how: 'bell' }) as const),
    stop.map((stop) => ({ move: 'leave', stop, because: 'noAnswer', photo: 'p' }) as const),
    stop.map((stop) => ({ move: 'bringBack', stop, because: 'noAccess' }) as const),
    stop.map((stop) => ({ move: 'reorder' as const, sequence: [stop] })),
    fc.constant({ move: 'finish' } as const),
  )
  const spread = fc.tuple(bare, fc.nat(30))
  const evenings = fc
    .array(spread, { maxLength: 25 })
    .map((list) => taps(...setOut, ...list.map(([one, after]) => ({ ...one, after: 4 + after }))))

  it('ends the same whether it comes at once or in two halves, in either order', () => {
    fc.assert(
      fc.property(evenings, fc.infiniteStream(fc.boolean()), (all, coin) => {
        const coins = all.map(() => coin.next().value === true)
        const [left, right] = [true, false].map((side) => all.filter((_, i) => coins[i] === side))
        const one = merged(merged(aRun(), left ?? []).run, right ?? []).run
        const other = merged(merged(aRun(), right ?? []).run, left ?? []).run
        expect(state(one)).toEqual(state(merged(aRun(), all).run))
        expect(state(other)).toEqual(state(one))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every order at one place: carried, brought, back, or left behind', () => {
    fc.assert(
      fc.property(evenings, (all) => {
        all.reduce((before, tap) => {
          const { run } = merged(before, [tap])
          expect(run.stops.map(({ order }) => order).toSorted()).toEqual(['order-a', 'order-b'])
          for (const { times, status, ticked } of run.stops) {
            expect(status === 'waiting' || times[status] !== undefined).toBe(true)
            const ends = [times.handedOver, times.left, times.returning, times.leftBehind]
            expect(ends.filter((at) => at !== undefined).length).toBeLessThanOrEqual(1)
            expect(times.onBoard === undefined || ticked.length > 0).toBe(true)
            expect((times.arrived ?? Infinity) >= (times.onBoard ?? 0)).toBe(true)
          }
          expect(run.version).toBeGreaterThanOrEqual(before.version)
          return run
        }, aRun())
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
