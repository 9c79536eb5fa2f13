import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { straightTravel } from '../geo/straight-travel.ts'
import {
  after,
  aDriver,
  anOpenRun,
  aRun,
  aStop,
  DRIVER,
  setOut,
  stopB,
} from '../run/testing/a-run.ts'
import { FAR, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { newDesk } from './desk.ts'
import { snapshotOf } from './snapshot-of.ts'
import { snapshotSchema } from './snapshot.ts'
import { aPosition, aScene, aWaitingOrder } from './testing/a-scene.ts'

const { between } = straightTravel('car')
const drive = (...way: (readonly [number, number])[]) =>
  way
    .slice(1)
    .reduce((sum, to, n) => sum + Math.round(between([...(way[n] ?? to)], [...to]) * 1000), 0)

describe('the snapshot of a shop', () => {
  it('is one that the engine takes', () => {
    const scene = aScene({ orders: [aWaitingOrder()] })
    expect(v.safeParse(snapshotSchema, snapshotOf(scene)).success).toBe(true)
  })

  it('has the orders that nobody has, and not those in somebody’s hands or being offered', () => {
    const orders = ['order-a', 'order-b', 'order-c'].map((id) => aWaitingOrder({ id }))
    expect(snapshotOf(aScene({ orders, runs: [aRun()] })).orders.map(({ id }) => id)).toEqual([
      'order-c',
    ])
    expect(snapshotOf(aScene({ orders, runs: [anOpenRun()] })).orders).toHaveLength(3)
  })

  it('has no order that the kitchen has not accepted, and none under way', () => {
    const orders = [
      aWaitingOrder({ status: 'placed' }),
      aWaitingOrder({ status: 'onTheWay', driver: DRIVER }),
    ]
    expect(snapshotOf(aScene({ orders })).orders).toEqual([])
  })

  it('knows when food was ready, and guesses it from its stage before', () => {
    const [ready, baking, accepted] = (['ready', 'baking', 'accepted'] as const).map(
      (status) => snapshotOf(aScene({ orders: [aWaitingOrder({ status })] })).orders[0]?.ready,
    )
    expect(ready).toEqual({ at: EVENING, give: 0 })
    expect(baking?.at).toBe(EVENING + minutes(7))
    expect(accepted?.at).toBe(EVENING + minutes(15))
    expect(snapshotOf(aScene({ orders: [aWaitingOrder()] })).orders[0]).toMatchObject({
      keepsFor: minutes(25),
    })
  })

  it('says how late food in the oven is already: the engine works out how long it may still take', () => {
    const orders = [aWaitingOrder({ status: 'baking' })]
    const now = EVENING + minutes(20)
    expect(snapshotOf(aScene({ orders, now })).orders[0]?.ready.at).toBe(EVENING + minutes(7))
  })

  it('keeps to freshness, except for what is brought although it is stale', () => {
    const orders = [aWaitingOrder({ id: 'stale' }), aWaitingOrder({ id: 'fresh' })]
    const [stale, fresh] = snapshotOf(aScene({ orders }), new Set(['stale'])).orders
    expect(stale).not.toHaveProperty('keepsFor')
    expect(fresh).toHaveProperty('keepsFor')
  })

  it('does not wait for a driver who has long given no sign with a run in hand', () => {
    const driver = aDriver({ run: 'run-1' })
    const run = { ...aRun(), leaveAt: EVENING, offers: [], log: [] }
    const driversAt = (now: number, seenAt: number | null = null) => {
      const seen = seenAt === null ? [] : [aPosition(DRIVER.uid, NEAR, seenAt)]
      return snapshotOf(aScene({ now, runs: [run], drivers: [driver], positions: seen })).drivers
    }
    expect(driversAt(EVENING + minutes(9))).toHaveLength(1)
    expect(driversAt(EVENING + minutes(11))).toHaveLength(0)
    expect(driversAt(EVENING + minutes(11), EVENING + minutes(10))).toHaveLength(1)
  })

  it('does not ask again who has declined; who was silent only for some minutes', () => {
    const declined = {
      'order-1': [
        { driver: 'no', at: EVENING, said: 'declined' as const },
        { driver: 'silent', at: EVENING, said: 'timedOut' as const },
      ],
    }
    const desk = { ...newDesk('centro'), declined }
    const asked = (now: number) =>
      snapshotOf(aScene({ now, desk, orders: [aWaitingOrder({ id: 'order-1' })] })).orders[0]
    expect(asked(EVENING + minutes(1))?.declinedBy).toEqual(['no', 'silent'])
    expect(asked(EVENING + minutes(6))?.declinedBy).toEqual(['no'])
  })
})

describe('a driver in the snapshot', () => {
  const one = (changes: Parameters<typeof aScene>[0]) => snapshotOf(aScene(changes)).drivers[0]

  it('waits at the shop while near it, also when the phone has not said where it is', () => {
    expect(one({})).toMatchObject({
      free: { at: SHOP_AT, from: EVENING },
      waiting: { storeId: 'centro' },
    })
    expect(one({ positions: [aPosition(DRIVER.uid, FAR)] })).not.toHaveProperty('waiting')
  })

  it('is nobody on a break, off shift, on shift elsewhere, or with who knows what in hand', () => {
    const { shift } = aDriver()
    if (!shift) throw new Error('builders’ drivers are on shift')
    const drivers = [
      aDriver({ shift: { ...shift, pausedAt: EVENING } }),
      aDriver({ shift: null }),
      aDriver({ shift: { ...shift, store: 'norte' } }),
      aDriver({ run: 'a run of which nothing is known' }),
    ]
    expect(snapshotOf(aScene({ drivers })).drivers).toEqual([])
  })

  it('on a bicycle takes longer, and carries what fits into the bag', () => {
    expect(one({ drivers: [aDriver({ vehicle: 'bike', capacity: 2 })] })).toMatchObject({
      capacity: 2,
      speed: 14 / 22,
    })
  })

  it('who has accepted is free at the last door, after food, way and hand-overs', () => {
    const run = aRun([aStop({ order: 'order-a' }), stopB])
    const orders = [
      aWaitingOrder({ id: 'order-a', status: 'baking', run: run.id, driver: DRIVER }),
      aWaitingOrder({ id: 'order-b', run: run.id, driver: DRIVER }),
    ]
    const drivers = [aDriver({ run: run.id })]
    const from = EVENING + minutes(7 + 4) + drive(SHOP_AT, NEAR, FAR) + 2 * minutes(2)
    expect(one({ orders, drivers, runs: [run] })?.free).toEqual({ at: FAR, from })
  })

  it('on the way is free after the stops that are left, from where the phone is', () => {
    const run = after(
      aRun(),
      ...setOut,
      { move: 'arrive', stop: 'order-a' },
      {
        move: 'handOver',
        stop: 'order-a',
        proof: { kind: 'hand' },
        cash: null,
      },
    )
    const now = EVENING + minutes(10)
    const positions = [aPosition(DRIVER.uid, SHOP_AT, now)]
    const free = one({ now, runs: [run], drivers: [aDriver({ run: run.id })], positions })?.free
    expect(free).toEqual({ at: FAR, from: now + drive(SHOP_AT, FAR) + minutes(2) })
  })
})
