import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { currentStop, type Run } from '../run/run.ts'
import { after, anOpenRun, aRun, aStop, merged, setOut, stopB, taps } from '../run/testing/a-run.ts'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { driverPositionSchema, nobodyWatches, watchingOf } from './driver-position.ts'
import { GRANT_LASTS } from './grants.ts'

const handOver = (stop: string) =>
  ({ move: 'handOver', stop, proof: { kind: 'hand' }, cash: null }) as const

describe('who may look at a driver', () => {
  const gone = after(aRun(), ...setOut)

  it('is nobody before the run is under way, and nobody after it', () => {
    const done = after(
      aRun(),
      ...setOut,
      { move: 'arrive', stop: 'order-a' },
      handOver('order-a'),
      { move: 'arrive', stop: 'order-b' },
      handOver('order-b'),
    )
    const finished = after(done, { move: 'finish', after: 20 })
    const back = after(gone, { move: 'incident', kind: 'accident', note: '', after: 9 })
    for (const run of [anOpenRun(), aRun(), done, finished]) {
      expect(watchingOf(run, 'pickUp')).toEqual(nobodyWatches)
      expect(watchingOf(run, 'nextStop')).toEqual(nobodyWatches)
    }
    expect(watchingOf(back, 'nextStop').watchers).toEqual(['customer-a'])
  })

  it('is who is next, or everybody whose food is on board, for so long at most', () => {
    const until = EVENING + minutes(3) + GRANT_LASTS
    const next = 'customer-a'
    expect(watchingOf(gone, 'nextStop')).toEqual({ watchers: [next], watchedUntil: until, next })
    expect(watchingOf(gone, 'pickUp')).toEqual({
      watchers: ['customer-a', 'customer-b'],
      watchedUntil: until,
      next,
    })
  })

  it('is one person for two orders', () => {
    const both = after(aRun([aStop(), { ...stopB, customer: 'customer-a' }]), ...setOut)
    expect(watchingOf(both, 'pickUp').watchers).toEqual(['customer-a'])
  })

  it('stands in the document beside the position', () => {
    const document = {
      driver: 'driver-1',
      store: 'centro',
      position: null,
      every: 5000,
      ...watchingOf(gone, 'nextStop'),
    }
    expect(v.is(driverPositionSchema, document)).toBe(true)
    expect(v.is(driverPositionSchema, { ...document, watchedUntil: Number.NaN })).toBe(false)
    expect(v.is(driverPositionSchema, { ...document, name: 'somebody' })).toBe(false)
  })
})

describe('on any run, whatever is tapped', () => {
  const orders = ['order-a', 'order-b', 'order-c']
  const stops = [aStop(), stopB, aStop({ order: 'order-c', customer: 'customer-c' })]
  const stop = fc.constantFrom(...orders)
  const bare = fc.oneof(
    stop.map((stop) => ({ move: 'near', stop }) as const),
    stop.map((stop) => ({ move: 'arrive', stop }) as const),
    stop.map(handOver),
    stop.map((stop) => ({ move: 'skip', stop, reason: 'later' }) as const),
    stop.map((stop) => ({ move: 'contact', stop, how: 'call' }) as const),
    stop.map((stop) => ({ move: 'bringBack', stop, because: 'noAnswer' }) as const),
    fc.constant({ move: 'finish' } as const),
  )
  const begin = [
    { move: 'start' },
    ...orders.slice(0, 2).map((stop) => ({ move: 'tick', stop, bag: 1 }) as const),
    // The third one is not ready: it never comes along.
    { move: 'depart', without: { 'order-c': 'not ready' } },
  ] as const
  const waiting = (run: Run) =>
    run.status === 'underWay'
      ? run.stops
          .filter(({ status }) => ['onBoard', 'arrived', 'contacting'].includes(status))
          .map(({ customer }) => customer)
      : []

  it.each(['pickUp', 'nextStop'] as const)(
    'only they look whose food is in the bag and coming, the next one always (%s)',
    (from) => {
      fc.assert(
        fc.property(fc.array(bare, { maxLength: 25 }), (more) => {
          taps(...begin, ...more).reduce((before, tap) => {
            const { run } = merged(before, [tap])
            const { watchers, watchedUntil, next } = watchingOf(run, from)
            const mayLook = waiting(run)
            expect(mayLook).toEqual(expect.arrayContaining(watchers))
            const howMany = from === 'pickUp' ? mayLook.length : Math.min(1, mayLook.length)
            expect(watchers).toHaveLength(howMany)
            expect(next).toBe(currentStop(run)?.customer ?? null)
            expect(watchers.includes(next ?? '')).toBe(next !== null)
            expect(watchedUntil > 0).toBe(watchers.length > 0)
            return run
          }, aRun(stops))
        }),
        { numRuns: 200 },
      )
    },
  )
})
