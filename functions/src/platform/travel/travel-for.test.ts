import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { straightTravel } from '@forno/domain/geo/straight-travel'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { MatrixCall } from '@forno/domain/geo/plan-matrix-calls'
import { aTown } from '@forno/domain/geo/testing/a-town'
import { aStore, FAR, NEAR, SHOP_AT } from '@forno/domain/testing/a-store'
import { EVENING } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryFirestore } from '../../../../e2e/campaign/memory-firestore/memory-firestore.ts'
import { Store } from '../../../../e2e/campaign/memory-firestore/store.ts'
import { type Context, contextOver } from '../context.ts'
import { documentAt } from '../documents.ts'
import { idsFrom } from '../ids.ts'
import type { RouteMatrix } from '../route-matrix.ts'
import { aLog } from '../testing/test-context.ts'
import { ANSWERS_LAST } from './asked-lately.ts'
import { streetTravelFrom } from './town-streets.ts'
import { travelFor } from './travel-for.ts'
import { noAccounts } from '../testing/no-accounts.ts'

let now = EVENING
let calls: MatrixCall[] = []
let fails = false
let log = aLog()
let ctx: Context

const matrix = (perDay: number): RouteMatrix => ({
  perDay,
  ask: async (_, call) => {
    calls.push(call)
    if (fails) throw new Error('down')
    return call.origins.flatMap((from) =>
      call.destinations.map((to) => ({ from, to, seconds: 77 })),
    )
  },
})

const worldWith = (service: RouteMatrix | null): Context =>
  contextOver(new MemoryFirestore(new Store(() => now)).asFirestore(), {
    now: () => now,
    ids: idsFrom(() => 0),
    accounts: noAccounts,
    log,
    gateway: null,
    mail: null,
    matrix: service,
    settings: {
      project: 'demo-forno',
      linkSecret: '',
      webOrigin: 'http://127.0.0.1:5000',
      stripe: null,
      mail: null,
      routes: null,
    },
  })

beforeEach(() => {
  now = EVENING
  calls = []
  fails = false
  log = aLog()
  ctx = worldWith(matrix(100))
})

const store = aStore()
const toNear: [LngLat, LngLat] = [SHOP_AT, NEAR]
const toFar: [LngLat, LngLat] = [SHOP_AT, FAR]
const record = async () => (await documentAt(ctx.db, 'travels/{store}', store.id).get()).data()
const byAir = straightTravel('car')

describe('travel times of a shop', () => {
  it('are the service’s for the pairs it was asked about, and the streets’ for others', async () => {
    const travel = await travelFor(ctx, store, 'car', [toNear])
    expect(travel.between(...toNear)).toBe(77)
    expect(travel.between(...toFar)).toBeCloseTo(byAir.between(...toFar))
  })

  it('are asked for once, until the traffic is another', async () => {
    await travelFor(ctx, store, 'car', [toNear, toFar])
    await travelFor(ctx, store, 'car', [toFar, toNear])
    expect(calls).toHaveLength(1)
    now += ANSWERS_LAST
    await travelFor(ctx, store, 'car', [toNear])
    expect(calls).toHaveLength(2)
  })

  it('of one vehicle are not another’s', async () => {
    await travelFor(ctx, store, 'car', [toNear])
    await travelFor(ctx, store, 'bike', [toNear])
    expect(calls).toHaveLength(2)
  })

  it('cost no more than the day’s cap, and the most important come first', async () => {
    ctx = worldWith(matrix(1))
    const travel = await travelFor(ctx, store, 'car', [toNear, toFar])
    expect(travel.between(...toNear)).toBe(77)
    expect(travel.between(...toFar)).toBeCloseTo(byAir.between(...toFar))
    now += ANSWERS_LAST
    await travelFor(ctx, store, 'car', [toNear])
    expect(calls).toHaveLength(1)
    now += minutes(24 * 60)
    await travelFor(ctx, store, 'car', [toNear])
    expect(calls).toHaveLength(2)
  })

  it('are paid for before they are asked for: an answer that is lost is billed too', async () => {
    fails = true
    const travel = await travelFor(ctx, store, 'car', [toNear, toFar])
    expect(travel.between(...toNear)).toBeCloseTo(byAir.between(...toNear))
    expect((await record())?.spend?.elements).toBe(2)
    expect(log.lines.map(({ message }) => message)).toContain('travel times were not answered')
  })

  it('cost nothing and write nothing without a service', async () => {
    ctx = worldWith(null)
    const travel = await travelFor(ctx, store, 'car', [toNear])
    expect(travel.between(...toNear)).toBeCloseTo(byAir.between(...toNear))
    expect(await record()).toBeUndefined()
  })

  it('are remembered for so many pairs that their document stays small', async () => {
    ctx = worldWith(matrix(100_000))
    for (let n = 0; n < 10; n++) {
      const doors = Array.from({ length: 240 }, (_, m): [LngLat, LngLat] => [
        SHOP_AT,
        [-56 + n / 100, -34 + m / 1000],
      ])
      await travelFor(ctx, store, 'car', doors)
    }
    const { known = {} } = (await record()) ?? {}
    expect(Object.keys(known).length).toBeGreaterThan(1500)
    expect(Object.keys(known).length).toBeLessThan(2000)
    expect(JSON.stringify(known).length).toBeLessThan(300_000)
  })
})

describe('the streets that the functions carry', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'streets-'))
  const file = pathToFileURL(path.join(folder, 'graph.json'))

  it('are read once, and obeyed', async () => {
    writeFileSync(file, JSON.stringify(aTown()))
    const travel = streetTravelFrom(file)
    const first = await travel('car', log)
    expect(await travel('car', log)).toBe(first)
    expect(log.lines).toEqual([])
  })

  it('are done without where the file is missing or no map: as the crow flies, and it is said', async () => {
    const missing = streetTravelFrom(new URL('./nowhere.json', file))
    expect((await missing('car', log)).between(...toNear)).toBeCloseTo(byAir.between(...toNear))
    expect(log.lines).toHaveLength(1)
    writeFileSync(file, '{}')
    const broken = streetTravelFrom(file)
    expect((await broken('car', log)).between(...toNear)).toBeCloseTo(byAir.between(...toNear))
  })
})
