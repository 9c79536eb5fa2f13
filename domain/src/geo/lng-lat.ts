import * as v from 'valibot'

/** A place on earth: longitude, then latitude, in degrees (WGS 84). */
export type LngLat = readonly [lng: number, lat: number]

const between = (limit: number, problem: string) =>
  v.pipe(v.number(), v.finite(problem), v.minValue(-limit, problem), v.maxValue(limit, problem))

export const lngSchema = between(180, 'must be a longitude from -180 to 180')
export const latSchema = between(90, 'must be a latitude from -90 to 90')

/** A place as it may arrive from outside. */
export const lngLatSchema = v.pipe(v.strictTuple([lngSchema, latSchema]), v.readonly())
