import { DOT_IS_OLD } from '@forno/domain/delivery/drawn-position'
import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import { lastSeenWords } from '@forno/domain/delivery/sharing'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Order } from '@forno/domain/order/order'
import { type Driver, driverStatus } from '@forno/domain/run/driver'
import type { Millis } from '@forno/domain/time/millis'
import { statusWords } from '@forno/domain/words/statuses'
import type { MapPoint } from '../../ui/map/map-types.ts'
import { driverStatusWords } from './status-words.ts'

/** Up to two letters of a name, for a dot on the map. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

export const shopPoint = (name: string, at: LngLat): MapPoint => ({
  id: 'shop',
  kind: 'shop',
  at,
  label: name,
})

/** The doors of open deliveries. `near`: those that belong to what is selected; null when nothing is. */
export const doorPoints = (
  orders: readonly Order[],
  near: ReadonlySet<string> | null,
): MapPoint[] =>
  orders.flatMap(({ id, code, status, fulfilment }): MapPoint[] => {
    if (fulfilment.kind !== 'delivery') return []
    const look = near === null ? 'usual' : near.has(id) ? 'strong' : 'faded'
    const label = `Door of ${code}, ${statusWords[status]}`
    return [{ id: `order:${id}`, kind: 'door', at: fulfilment.address.at, mark: code, label, look }]
  })

/** Drivers on shift where they were seen last: dashed, and said so, once that is old. Unseen ones have no dot. */
export const driverPoints = (
  drivers: readonly Driver[],
  positions: ReadonlyMap<string, DriverPosition>,
  now: Millis,
  selected: string | null,
): MapPoint[] =>
  drivers.flatMap((driver): MapPoint[] => {
    const seen = positions.get(driver.uid)?.position
    if (!seen) return []
    const age = Math.max(0, now - seen.seenAt)
    const old = age > DOT_IS_OLD
    const label = [driver.name, driverStatusWords[driverStatus(driver)], old && lastSeenWords(age)]
    return [
      {
        id: `driver:${driver.uid}`,
        kind: 'driver',
        at: seen.at,
        mark: initials(driver.name),
        label: label.filter(Boolean).join(', '),
        look: driver.uid === selected ? 'strong' : 'usual',
        estimated: old,
        heading: old ? null : seen.heading,
      },
    ]
  })
