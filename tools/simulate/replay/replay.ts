import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Brought, Driven, Outcome } from './outcome.ts'
import { LOADING, type Policy, type SeenDriver, type SetOut } from './policy.ts'

/** An order of the evening, with everything that chance and the kitchen have made of it. */
export interface Played {
  id: string
  at: LngLat
  placedAt: number
  promisedAt: number
  /** When the shop says at first that it will be ready. */
  expectedAt: number
  readyAt: number
  /** How long its hand-over takes. */
  atTheDoor: number
}

export interface Evening {
  shop: LngLat
  orders: readonly Played[]
  drivers: readonly string[]
  capacity: number
  /** When the drivers begin. */
  from: number
  /** The way over these places: seconds to each from the one before, and metres of it all. */
  tour: (places: readonly LngLat[]) => { legs: readonly number[]; metres: number }
}

const MINUTE = 60_000
/** After the last order so long at most; then the policy has forgotten somebody, and that is a fault of it. */
const TOO_LONG = 6 * 60 * MINUTE

/**
 * Plays an evening again under another way of sending drivers: the same orders, the same kitchen, the same streets and
 * the same minutes at the doors. Throws when the policy does what cannot be done, or leaves an order for good.
 */
export function replay(evening: Evening, policy: Policy): Outcome {
  const { shop, orders, drivers: names, from } = evening
  const begin = Math.min(from, ...orders.map(({ placedAt }) => placedAt))
  const end = Math.max(begin, ...orders.map(({ readyAt }) => readyAt)) + TOO_LONG
  const brought = new Map<string, Brought>()
  const driven: Driven[] = []
  const drivers = new Map<string, SeenDriver>(
    names.map((id) => [id, { id, at: shop, freeAt: begin, backAt: begin, orders: 0 }]),
  )
  for (let now = begin; brought.size < orders.length; now += MINUTE) {
    if (now > end) throw new Error('An order was left for good')
    const open = orders.filter(({ id, placedAt }) => placedAt <= now && !brought.has(id))
    const seen = open.map(({ id, at, placedAt, promisedAt, expectedAt, readyAt }) => ({
      id,
      at,
      placedAt,
      promisedAt,
      expectedAt,
      readyAt: readyAt <= now ? readyAt : null,
    }))
    for (const out of policy({ now, orders: seen, drivers: [...drivers.values()] })) {
      const carried = carriedBy(out, open, evening, now)
      const driver = drivers.get(out.driver)
      if (!driver || driver.freeAt > now) throw new Error(`${out.driver} cannot set out`)
      const gone = drive(carried, evening, Math.max(now, driver.backAt))
      for (const one of gone.brought) brought.set(one.id, one)
      driven.push({ driver: driver.id, ...gone.driven })
      drivers.set(driver.id, {
        ...driver,
        ...gone.after,
        orders: driver.orders + carried.length,
      })
    }
  }
  const until = Math.max(begin, ...driven.map(({ until: back }) => back))
  return { brought: [...brought.values()], driven, drivers: names.length, from: begin, until }
}

function carriedBy(
  { driver, orders }: SetOut,
  open: readonly Played[],
  { capacity }: Evening,
  now: number,
): Played[] {
  const carried = orders.flatMap((id) => open.filter((order) => order.id === id))
  const ready = carried.every(({ readyAt }) => readyAt <= now + MINUTE)
  if (carried.length !== orders.length || carried.length === 0 || !ready)
    throw new Error(`${driver} sets out with what is not there`)
  if (carried.length > capacity) throw new Error(`${driver} carries too much`)
  return carried
}

/** One way from the shop over the doors and back. `at`: when the bags can be taken, if the food is there. */
function drive(carried: readonly Played[], { shop, tour }: Evening, at: number) {
  const takenAt = Math.max(at, ...carried.map(({ readyAt }) => readyAt))
  const way = tour([shop, ...carried.map((order) => order.at), shop])
  let time = takenAt + LOADING
  const brought = carried.map(({ id, placedAt, readyAt, promisedAt, atTheDoor }, n): Brought => {
    time += (way.legs[n] ?? 0) * 1000 + atTheDoor
    return { id, placedAt, readyAt, promisedAt, handedOverAt: Math.round(time) }
  })
  const freeAt = Math.round(time)
  const backAt = Math.round(time + (way.legs.at(-1) ?? 0) * 1000)
  return {
    brought,
    driven: { stops: carried.length, from: takenAt, until: backAt, metres: way.metres },
    after: { at: carried.at(-1)?.at ?? shop, freeAt, backAt },
  }
}
