import * as fc from 'fast-check'
import type { Travel } from '../places.ts'
import type { Driver, OpenOrder, Place, Snapshot } from '../snapshot.ts'

/** A Friday evening, 19:00 UTC. */
export const NOW = Date.UTC(2026, 4, 8, 19)
export const minute = (count: number): number => count * 60_000
export const after = (minutes: number): number => NOW + minute(minutes)

/** Places are minutes on a grid; driving east takes half as long again as driving west. */
export const oneWayTown: Travel = ([ax, ay], [bx, by]) =>
  60 * (Math.abs(by - ay) + (bx > ax ? 1.5 * (bx - ax) : ax - bx))

export const anOpenOrder = (change: Partial<OpenOrder> = {}): OpenOrder => ({
  id: 'order',
  storeId: 'centro',
  at: [0, 5],
  placedAt: after(-10),
  promisedAt: after(30),
  ready: { at: after(5), give: 0 },
  size: 1,
  declinedBy: [],
  ...change,
})

export const aDriver = (change: Partial<Driver> = {}): Driver => ({
  id: 'driver',
  free: { at: [0, 0], from: NOW },
  shift: { from: after(-60), until: after(120) },
  speed: 1,
  delivered: 0,
  ...change,
})

/** One store at the middle of the grid, nothing to do, one driver. */
export const aSnapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  now: NOW,
  stores: [{ id: 'centro', at: [0, 0] }],
  orders: [],
  drivers: [aDriver()],
  pins: [],
  service: {
    beforePickUp: minute(1),
    afterPickUp: minute(1),
    beforeHandOver: minute(1),
    afterHandOver: minute(1),
  },
  before: [],
  nextPlanIn: minute(1),
  ...change,
})

const place: fc.Arbitrary<Place> = fc.tuple(
  fc.integer({ min: -12, max: 12 }),
  fc.integer({ min: -12, max: 12 }),
)
const name = (kind: string, count: number) =>
  fc.integer({ min: 0, max: count }).map((n) => `${kind}${n}`)
const maybe = <T>(of: fc.Arbitrary<T>, key: string) =>
  fc.option(of, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }))

const order = (id: string, stores: number): fc.Arbitrary<OpenOrder> =>
  fc
    .record({
      storeId: name('store', stores - 1),
      at: place,
      placed: fc.integer({ min: -30, max: 0 }),
      ready: fc.integer({ min: -15, max: 25 }),
      give: fc.constantFrom(0, 0, 4),
      size: fc.integer({ min: 1, max: 3 }),
      declinedBy: fc.uniqueArray(name('driver', 5), { maxLength: 3 }),
      keeps: maybe(fc.integer({ min: 8, max: 40 }).map(minute), 'keepsFor'),
      zone: maybe(fc.constantFrom('near', 'far'), 'zone'),
    })
    .map(({ placed, ready, give, keeps, zone, ...rest }) => ({
      ...rest,
      id,
      placedAt: after(placed),
      promisedAt: after(placed + 40),
      ready: { at: after(ready), give: minute(give) },
      ...keeps,
      ...zone,
    }))

const driver = (id: string): fc.Arbitrary<Driver> =>
  fc
    .record({
      at: place,
      free: fc.integer({ min: -5, max: 20 }),
      from: fc.integer({ min: -120, max: 15 }),
      until: fc.integer({ min: 5, max: 120 }),
      speed: fc.constantFrom(1, 0.5, 1.5),
      delivered: fc.integer({ min: 0, max: 6 }),
      capacity: maybe(fc.integer({ min: 1, max: 5 }), 'capacity'),
      zones: maybe(fc.constant(['near']), 'zones'),
      stores: maybe(fc.constant(['store0']), 'stores'),
    })
    .map(({ at, free, from, until, speed, delivered, capacity, zones, stores }) => ({
      id,
      free: { at, from: after(free) },
      shift: { from: after(from), until: after(Math.max(from, until)) },
      speed,
      delivered,
      ...capacity,
      ...zones,
      ...stores,
    }))

const pin: fc.Arbitrary<Snapshot['pins'][number]> = fc.oneof(
  fc.record({
    kind: fc.constant('give' as const),
    orderId: name('order', 9),
    driverId: name('driver', 6),
  }),
  fc.record({ kind: fc.constant('hold' as const), orderId: name('order', 9) }),
  fc.record({
    kind: fc.constant('hold' as const),
    orderId: name('order', 9),
    until: fc.integer({ min: 0, max: 30 }).map(after),
  }),
  fc.record({
    kind: fc.constant('apart' as const),
    orderIds: fc.uniqueArray(name('order', 9), { minLength: 2, maxLength: 4 }),
  }),
)

/** Any moment of a small business: up to 3 stores, 10 orders, 6 drivers, pins of every kind. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    stores: fc.integer({ min: 1, max: 3 }),
    orders: fc.integer({ min: 0, max: 10 }),
    drivers: fc.integer({ min: 0, max: 6 }),
  })
  .chain((counts) =>
    fc.record({
      stores: fc.tuple(
        ...Array.from({ length: counts.stores }, (_, n) =>
          fc.record({ id: fc.constant(`store${n}`), at: place }),
        ),
      ),
      orders: fc.tuple(
        ...Array.from({ length: counts.orders }, (_, n) => order(`order${n}`, counts.stores)),
      ),
      drivers: fc.tuple(...Array.from({ length: counts.drivers }, (_, n) => driver(`driver${n}`))),
      pins: fc.array(pin, { maxLength: 4 }),
      before: fc.array(
        fc.record({
          driverId: name('driver', 6),
          orderIds: fc.array(name('order', 10), { maxLength: 3 }),
        }),
        { maxLength: 4 },
      ),
      expecting: fc.boolean(),
    }),
  )
  .map(({ expecting, stores, ...rest }) => ({
    ...aSnapshot({ stores, ...rest }),
    pay: { perOrder: 10, guaranteedPerHour: 15 },
    ...(expecting && {
      expected: {
        perHour: stores.map(({ id }, n) => ({ storeId: id, orders: 3 * n + 1 })),
        preparing: { mean: 15, give: 6 },
      },
    }),
  }))
