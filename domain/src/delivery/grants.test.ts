import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { currentStop, type Run } from '../run/run.ts'
import {
  after,
  anOpenRun,
  aRun,
  aStop,
  DRIVER,
  merged,
  setOut,
  stopB,
  taps,
} from '../run/testing/a-run.ts'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import {
  GRANT_LASTS,
  grantChange,
  maySeePosition,
  openGrants,
  positionGrantSchema,
} from './grants.ts'

const handOver = (stop: string) =>
  ({ move: 'handOver', stop, proof: { kind: 'hand' }, cash: null }) as const
const whoSees = (run: Run, from: 'pickUp' | 'nextStop') =>
  openGrants(run, from).map(({ customer }) => customer)

describe('who sees where the driver is', () => {
  const gone = after(aRun(), ...setOut)
  const done = after(aRun(), ...setOut, { move: 'arrive', stop: 'order-a' }, handOver('order-a'))

  it('is nobody before the food has left the shop', () => {
    const loading = after(aRun(), ...setOut.slice(0, 3))
    for (const run of [anOpenRun(), aRun(), loading]) {
      expect([...whoSees(run, 'pickUp'), ...whoSees(run, 'nextStop')]).toEqual([])
    }
  })

  it('is the next stop’s customer, or all on board, by the shop’s setting', () => {
    expect(whoSees(gone, 'nextStop')).toEqual(['customer-a'])
    expect(whoSees(gone, 'pickUp')).toEqual(['customer-a', 'customer-b'])
  })

  it('is the next one after a hand-over, and the one before no more', () => {
    expect(whoSees(done, 'nextStop')).toEqual(['customer-b'])
    expect(whoSees(done, 'pickUp')).toEqual(['customer-b'])
    const change = grantChange(gone, done, 'nextStop')
    expect(change.open.map(({ order }) => order)).toEqual(['order-b'])
    expect(change.close).toEqual(['order-a'])
    expect(grantChange(done, done, 'nextStop')).toEqual({ open: [], close: [] })
    expect(grantChange(null, gone, 'nextStop').open).toHaveLength(1)
  })

  it('ends by itself when a phone dies on the way', () => {
    const [grant] = openGrants(gone, 'nextStop')
    if (!grant) throw new Error('no grant')
    expect(grant).toEqual({
      order: 'order-a',
      customer: 'customer-a',
      driver: DRIVER.uid,
      until: EVENING + minutes(3) + GRANT_LASTS,
    })
    expect(v.is(positionGrantSchema, grant)).toBe(true)
    expect(maySeePosition(grant, 'customer-a', grant.until - 1)).toBe(true)
    expect(maySeePosition(grant, 'customer-a', grant.until)).toBe(false)
    expect(maySeePosition(grant, 'customer-b', EVENING)).toBe(false)
    expect(maySeePosition(null, 'customer-a', EVENING)).toBe(false)
  })
})

describe('on any run, whatever is tapped', () => {
  const stopC = aStop({ order: 'order-c', customer: 'customer-c' })
  const stop = fc.constantFrom('order-a', 'order-b', 'order-c')
  const bare = fc.oneof(
    stop.map((stop) => ({ move: 'arrive', stop }) as const),
    stop.map(handOver),
    stop.map((stop) => ({ move: 'skip', stop, reason: 'later' }) as const),
    stop.map((stop) => ({ move: 'contact', stop, how: 'call' }) as const),
    stop.map((stop) => ({ move: 'bringBack', stop, because: 'noAnswer' }) as const),
    stop.map((stop) => ({ move: 'returned', stop }) as const),
    fc.constant({ move: 'finish' } as const),
  )
  const ticks = ['order-a', 'order-b', 'order-c'].map(
    (stop) => ({ move: 'tick', stop, bag: 1 }) as const,
  )
  const begin = [{ move: 'start' }, ...ticks, { move: 'depart', without: {} }] as const

  it.each(['pickUp', 'nextStop'] as const)('only who still waits for it sees it (%s)', (from) => {
    fc.assert(
      fc.property(fc.array(bare, { maxLength: 30 }), (more) => {
        const all = taps(...begin, ...more)
        all.reduce(
          (before, tap) => {
            const run = merged(before, [tap]).run
            const grants = openGrants(run, from)
            for (const { order, customer, driver } of grants) {
              const stop = run.stops.find((one) => one.order === order)
              expect(['onBoard', 'arrived', 'contacting']).toContain(stop?.status)
              expect(stop?.times.onBoard).toBeDefined()
              expect([stop?.times.handedOver, stop?.times.returning]).toEqual([
                undefined,
                undefined,
              ])
              expect([customer, driver]).toEqual([stop?.customer, run.driver?.uid])
            }
            expect(from === 'pickUp' || grants.length <= 1).toBe(true)
            const current = currentStop(run)
            expect(grants.some(({ order }) => order === current?.order)).toBe(current !== undefined)
            // What is closed and opened in between adds up to what is open.
            const { open, close } = grantChange(before, run, from)
            const held = new Map(openGrants(before, from).map((grant) => [grant.order, grant]))
            for (const order of close) held.delete(order)
            for (const grant of open) held.set(grant.order, grant)
            expect([...held.keys()].toSorted()).toEqual(grants.map(({ order }) => order).toSorted())
            return run
          },
          aRun([aStop(), stopB, stopC]),
        )
      }),
      { numRuns: 200 },
    )
  })
})
