import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Person } from '../access/roles.ts'
import { aCheckout, aShop, byCard, EVENING, toTheDoor, valueOf } from '../testing/an-order.ts'
import { anAdmin, aCustomer, staffOf } from '../testing/people.ts'
import { minutes } from '../time/millis.ts'
import { assignDriver } from './assign-driver.ts'
import { type Moved, moveOrder } from './move-order.ts'
import { leadsSomewhere, type MoveName, moveCalled, moveNames } from './moves.ts'
import { type Order, type OrderEvent, orderEventSchema, orderSchema } from './order.ts'
import { placeOrder } from './place-order.ts'
import { hasEnded, type Status } from './statuses.ts'
import { actorOn, theSystem } from './who.ts'

/** Everybody who could lay hands on an order, strangers among them. */
const people: Person[] = [
  aCustomer(),
  aCustomer('stranger'),
  staffOf('centro', 'cook'),
  staffOf('centro', 'driver', 'driver-1'),
  staffOf('centro', 'driver', 'driver-2'),
  staffOf('centro', 'manager'),
  staffOf('elsewhere', 'manager', 'other-manager'),
  anAdmin(),
]

const drivers = [
  null,
  { driver: { uid: 'driver-1', name: 'Test driver' }, run: 'run-1' },
  { driver: { uid: 'driver-2', name: 'Other driver' }, run: 'run-2' },
]

/** What brings an order further: tried more often, or hardly one would get as far as a driver. */
const onwards: MoveName[] = moveNames.filter(
  (name) => !['refused', 'cancelled', 'failed'].includes(moveCalled(name).to),
)

/** One thing that somebody tries; `who` beyond the list of people is the clockwork. */
const attempt = fc.record({
  who: fc.nat(people.length),
  /** A move, or (null) giving the order to a driver. */
  move: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 12, arbitrary: fc.constantFrom(...onwards) },
    { weight: 1, arbitrary: fc.constantFrom(...moveNames) },
  ),
  driver: fc.constantFrom(...drivers),
  after: fc.nat(20),
})
const walk = fc.record({
  delivery: fc.boolean(),
  card: fc.boolean(),
  attempts: fc.array(attempt, { maxLength: 250, size: 'max' }),
})
type Walk = typeof walk extends fc.Arbitrary<infer T> ? T : never

function walked({ delivery, card, attempts }: Walk): { order: Order; events: OrderEvent[] } {
  const ids = { order: 'order-0001', code: 'K7M2', tracking: 'order-0001.signature' }
  const fulfilment = delivery ? toTheDoor : ({ kind: 'pickup' } as const)
  const checkout = aCheckout({ fulfilment, ...(card ? { payment: byCard } : {}) })
  const placed: Moved = valueOf(placeOrder(aShop(), checkout, aCustomer(), ids, EVENING))
  const { events } = attempts.reduce(
    (state, { who, move, driver, after }) => {
      const person = people[who]
      const by = person ? actorOn(state.order, person) : theSystem
      const now = state.now + minutes(after)
      const result = move
        ? moveOrder(state.order, move, by, now, 'because')
        : assignDriver(state.order, driver, by, now)
      if (!result.ok) return { ...state, now }
      check(state.order, result.value.order)
      return { order: result.value.order, events: [...state.events, result.value], now }
    },
    { order: placed.order, events: [placed], now: EVENING },
  )
  return { order: events.at(-1)?.order ?? placed.order, events: events.map(({ event }) => event) }
}

/** What must hold after each step. */
function check(before: Order, after: Order) {
  const { driver, activeDriver, status } = after
  expect(hasEnded(before.status)).toBe(false)
  expect(after.version).toBe(before.version + 1)
  if (activeDriver !== null) expect(activeDriver).toBe(driver?.uid)
  if (hasEnded(status)) expect(activeDriver).toBeNull()
  expect(after.run === null).toBe(driver === null)
  if (status === 'onTheWay' || status === 'arrived') expect(activeDriver).not.toBeNull()
  if (after.fulfilment.kind === 'pickup') expect(driver).toBeNull()
  expect(after.stageTimes[status]).toBeGreaterThanOrEqual(before.stageTimes[before.status] ?? 0)
  const { contact, quote, customer, promise, placedAt } = before
  expect(after).toMatchObject({ contact, quote, customer })
  // The times of an order that waited for its card begin when it is paid.
  if (before.status !== 'awaitingPayment') expect(after).toMatchObject({ promise, placedAt })
}

/** What the events alone say of the order. */
const replayed = (events: readonly OrderEvent[]) =>
  events.reduce(
    (state, event) => ({
      status: event.to,
      version: event.n + 1,
      driver: event.kind === 'assign' ? (event.driver ?? null) : state.driver,
      stageTimes:
        event.from === event.to ? state.stageTimes : { ...state.stageTimes, [event.to]: event.at },
    }),
    { status: 'placed', version: 0, driver: null, stageTimes: {} } as {
      status: Status
      version: number
      driver: string | null
      stageTimes: Order['stageTimes']
    },
  )

describe('whatever people and the clock try, in whatever order', { timeout: 30_000 }, () => {
  const walks = fc.sample(walk, 3000).map(walked)

  it('events are numbered from 0 without a gap, as many as the version says', () => {
    for (const { order, events } of walks) {
      expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index))
      expect(order.version).toBe(events.length)
    }
  })

  it('each event begins where the one before it ended, and is in the table', () => {
    for (const { order, events } of walks) {
      events.slice(1).forEach((event, before) => {
        expect(event.from).toBe(events[before]?.to)
        if (event.kind === 'assign' || event.kind === 'place') return
        expect(leadsSomewhere(event.kind, event.from ?? 'placed', order.fulfilment.kind)).toBe(true)
        expect(moveCalled(event.kind).by).toContain(event.by.as)
      })
    }
  })

  it('the history alone leads to the same state, driver and times', () => {
    for (const { order, events } of walks) {
      const { status, version, stageTimes } = order
      const driver = order.driver?.uid ?? null
      expect(replayed(events)).toEqual({ status, version, driver, stageTimes })
    }
  })

  it('strangers and staff of other shops leave no trace', () => {
    const uids = new Set(walks.flatMap(({ events }) => events.map(({ by }) => by.uid)))
    expect(uids).not.toContain('stranger')
    expect(uids).not.toContain('other-manager')
  })

  it('order and events have the shapes they are stored in', () => {
    for (const { order, events } of walks.slice(0, 300)) {
      expect(v.safeParse(orderSchema, order).issues).toBeUndefined()
      for (const event of events) expect(v.is(orderEventSchema, event)).toBe(true)
    }
  })

  it('these walks come everywhere', () => {
    const seen = new Set(walks.flatMap(({ events }) => events.map(({ kind }) => kind)))
    expect([...seen].toSorted()).toEqual(['place', 'assign', ...moveNames].toSorted())
    expect(new Set(walks.map(({ order }) => order.status)).size).toBeGreaterThan(4)
  })
})
