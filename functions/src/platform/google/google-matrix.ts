import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import * as v from 'valibot'
import type { RouteMatrix, Way } from '../route-matrix.ts'

/** What is not here in time is no help for this plan. */
const TIMEOUT = 3000
const ORIGIN = 'https://routes.googleapis.com'

/** `status` has to be asked for, or every element looks as if it were right. */
const FIELDS = 'originIndex,destinationIndex,status,condition,duration'

const modes = {
  car: 'DRIVE',
  scooter: 'TWO_WHEELER',
  bike: 'BICYCLE',
  onFoot: 'WALK',
} as const satisfies Record<Vehicle, string>

const index = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0)
/** One element. A number that is 0 and a state that is well may be left out. */
const elementSchema = v.object({
  originIndex: index,
  destinationIndex: index,
  status: v.optional(v.object({ code: v.optional(v.number(), 0) }), {}),
  condition: v.optional(v.string(), ''),
  duration: v.optional(v.string(), ''),
})

/**
 * Google's Routes API, `computeRouteMatrix`: a row for each origin, answered as a list of elements in any order, some
 * of which may have failed alone. With the traffic of now where the way is driven; other vehicles have none.
 */
export const googleMatrix = ({
  key,
  perDay,
  origin = ORIGIN,
  timeout = TIMEOUT,
}: {
  key: string
  perDay: number
  origin?: string
  timeout?: number
}): RouteMatrix => ({
  perDay,
  async ask(vehicle, { origins, destinations }) {
    const mode = modes[vehicle]
    const answer = await fetch(`${origin}/distanceMatrix/v2:computeRouteMatrix`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Goog-Api-Key': key,
        'X-Goog-FieldMask': FIELDS,
      },
      body: JSON.stringify({
        origins: origins.map(waypoint),
        destinations: destinations.map(waypoint),
        travelMode: mode,
        // Asked for with any other mode, the whole question fails.
        ...(mode === 'DRIVE' || mode === 'TWO_WHEELER'
          ? { routingPreference: 'TRAFFIC_AWARE' }
          : {}),
      }),
      signal: AbortSignal.timeout(timeout),
    })
    // Its words may repeat the key: the number says enough.
    if (!answer.ok) throw new Error(`Routes API answers ${String(answer.status)}`)
    const elements = v.parse(v.array(v.unknown()), await answer.json())
    return elements.flatMap((element): Way[] => {
      const read = v.safeParse(elementSchema, element)
      if (!read.success || read.output.status.code !== 0) return []
      const { originIndex, destinationIndex, condition, duration } = read.output
      const from = origins[originIndex]
      const to = destinations[destinationIndex]
      const seconds = /^\d+(\.\d+)?s$/.test(duration) ? Number.parseFloat(duration) : NaN
      const isThere = condition === 'ROUTE_EXISTS' && Number.isFinite(seconds)
      return from && to && isThere ? [{ from, to, seconds }] : []
    })
  },
})

const waypoint = ([longitude, latitude]: LngLat) => ({
  waypoint: { location: { latLng: { latitude, longitude } } },
})
