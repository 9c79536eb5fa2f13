import * as v from 'valibot'

/** A place on earth: longitude, latitude, in degrees (GeoJSON's order). */
export const lngLatSchema = v.strictTuple([
  v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90)),
])
export type LngLat = readonly [lng: number, lat: number]
