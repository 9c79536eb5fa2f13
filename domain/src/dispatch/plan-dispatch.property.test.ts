import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { planDispatch } from './plan-dispatch.ts'
import * as v from 'valibot'
import { snapshotSchema } from './snapshot.ts'
import { anySnapshot, oneWayTown } from './testing/a-snapshot.ts'
import { brokenLimits } from './testing/broken-limits.ts'

const seed = fc.nat()
const plan = (snapshot: Parameters<typeof planDispatch>[0], seed: number, steps: number) =>
  planDispatch(snapshot, { seed, steps, travel: oneWayTown })

describe('any plan', () => {
  it('breaks no shift, bag, pin, refusal, zone or freshness limit, and picks up before it hands over', () => {
    fc.assert(
      fc.property(anySnapshot, seed, fc.integer({ min: 0, max: 60 }), (snapshot, seed, steps) => {
        expect(brokenLimits(snapshot, plan(snapshot, seed, steps), oneWayTown)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is the same for the same snapshot and seed', () => {
    fc.assert(
      fc.property(anySnapshot, seed, (snapshot, seed) => {
        expect(plan(structuredClone(snapshot), seed, 40)).toEqual(plan(snapshot, seed, 40))
      }),
      { numRuns: 60 },
    )
  })

  it('is no worse by its own measure when given more steps', () => {
    fc.assert(
      fc.property(anySnapshot, seed, (snapshot, seed) => {
        const measures = [0, 5, 20, 80].map((steps) => plan(snapshot, seed, steps).measure)
        const sorted = measures.toSorted((a, b) => b - a)
        measures.forEach((measure, n) => expect(measure).toBeCloseTo(sorted[n] ?? 0, 6))
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the snapshot as it was, which is one by its schema', () => {
    fc.assert(
      fc.property(anySnapshot, seed, (snapshot, seed) => {
        const before = structuredClone(snapshot)
        plan(snapshot, seed, 10)
        expect(snapshot).toEqual(before)
        expect(v.parse(snapshotSchema, snapshot)).toEqual(snapshot)
      }),
      { numRuns: 60 },
    )
  })

  it('sends idle drivers only to stores they serve', () => {
    fc.assert(
      fc.property(anySnapshot, seed, (snapshot, seed) => {
        const busy = plan(snapshot, seed, 10)
        for (const { driverId, storeId } of busy.waits) {
          const driver = snapshot.drivers.find(({ id }) => id === driverId)
          expect(driver?.stores ?? [storeId]).toContain(storeId)
          expect(busy.runs.some((run) => run.driverId === driverId)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})
