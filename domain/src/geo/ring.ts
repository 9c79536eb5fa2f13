import * as v from 'valibot'
import type { LngLat } from './lng-lat.ts'

/** A closed outline as a flat list lng, lat, lng, lat … (Firestore has no lists of lists). The last point joins the first. */
export const ringSchema = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.minLength(6, 'needs three points at least'),
  v.check((numbers) => numbers.length % 2 === 0, 'needs pairs of numbers'),
)
export type Ring = readonly number[]

export const pointsOf = (ring: Ring): LngLat[] =>
  Array.from({ length: ring.length / 2 }, (_, at) => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0])
