import { legsFor } from '@forno/domain/delivery/estimate'
import { promiseFrom } from '@forno/domain/delivery/promise'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { bagOf } from '@forno/domain/run/driver'
import type { Store } from '@forno/domain/store/store'
import { drawn } from './chance.ts'
import { cookAll } from './kitchen/cook-all.ts'
import { takesOf } from './kitchen/kitchen.ts'
import { AT_THE_DOOR } from './replay/policy.ts'
import type { Evening, Played } from './replay/replay.ts'
import type { Streets } from './town.ts'
import type { Wish } from './wishes.ts'

const MINUTE = 60_000
/** A day's moments are counted from here, so that none is negative: noon of some day. */
export const MIDNIGHT = Date.UTC(2015, 0, 1)

/** What the drivers of the evening ride. */
export const VEHICLE: Vehicle = 'scooter'

/** How long a hand-over takes, the same for an order in every run. */
export const atTheDoorOf = (id: string): number =>
  Math.round(AT_THE_DOOR * drawn(0.5, 1.5, 'door', id))

type Shop = Pick<Store, 'paces' | 'address'>

/** What this shop promises for an order to a door, at its usual paces: the end of the range that is shown first. */
export function promisedAt({ paces, address }: Shop, to: Wish['to'], placedAt: number): number {
  const legs = legsFor(paces, address.at, { kind: 'delivery', address: to })
  return promiseFrom(legs, placedAt).to
}

/** The evening of these wishes as it can be replayed: cooked once, by the shop's usual paces. */
export function eveningOf(
  wishes: readonly Wish[],
  shop: Shop,
  drivers: readonly string[],
  streets: Streets,
): Evening {
  const { accept, prepare, bake } = shop.paces
  const cooked = cookAll(
    wishes.map(({ id, at, pizzas }) => ({
      id,
      placedAt: MIDNIGHT + at,
      pizzas,
      takes: takesOf(shop.paces, id, pizzas),
    })),
  )
  const orders = wishes.map(({ id, at, to }): Played => {
    const placedAt = MIDNIGHT + at
    return {
      id,
      at: to.at,
      placedAt,
      promisedAt: promisedAt(shop, to, placedAt),
      expectedAt: placedAt + (accept + prepare + bake) * MINUTE,
      readyAt: cooked.get(id)?.readyAt ?? placedAt,
      atTheDoor: atTheDoorOf(id),
    }
  })
  return {
    shop: shop.address.at,
    orders,
    drivers,
    capacity: bagOf[VEHICLE],
    from: Math.min(...orders.map(({ placedAt }) => placedAt)),
    tour: remembered(streets.tour),
  }
}

/** The same ways are driven again and again: a search through the streets for each pair of places is enough. */
function remembered(tour: Streets['tour']): Evening['tour'] {
  const known = new Map<string, { seconds: number; metres: number }>()
  return (places) => {
    const legs = places.slice(1).map((to, n) => {
      const from = places[n] ?? to
      const key = `${from.join()}>${to.join()}`
      const { seconds, metres } = known.get(key) ?? tour([from, to])
      known.set(key, { seconds, metres })
      return { seconds, metres }
    })
    return {
      legs: legs.map(({ seconds }) => seconds),
      metres: legs.reduce((sum, { metres }) => sum + metres, 0),
    }
  }
}
