import { highwayOf } from './roads.ts'
import type { Feature } from './read-tiles.ts'

/**
 * Mean speeds of a delivery scooter or small car in kilometres an hour, waiting at lights and corners included:
 * about two thirds of the limit. Roads that are not listed (footways, squares) are not driven on.
 */
const SPEED: Record<string, number> = {
  motorway: 60,
  trunk: 45,
  primary: 32,
  secondary: 30,
  tertiary: 27,
  unclassified: 22,
  residential: 22,
  living_street: 10,
  service: 10,
}

/** Of a mapped limit this part is reached on average. */
const OF_LIMIT = 0.65

const NO_ENTRY = ['private', 'no', 'customers']

/** Mean speed on a road in kilometres an hour. Undefined where nobody may or can drive. */
export function speedOn(feature: Feature): number | undefined {
  const usual = SPEED[highwayOf(feature) ?? '']
  if (usual === undefined || NO_ENTRY.includes(feature.tags.access ?? '')) return undefined
  const limit = Number.parseInt(feature.tags.maxspeed ?? '', 10)
  return limit > 0 ? Math.min(usual, Math.max(limit * OF_LIMIT, 10)) : usual
}

/** The way a road may be driven: both, as it is drawn (1) or against that (-1). */
export function directionOf({ tags }: Feature): 'both' | 1 | -1 {
  if (tags.oneway === '-1') return -1
  const oneWay = tags.oneway === 'yes' || tags.oneway === '1' || tags.junction === 'roundabout'
  return oneWay || (tags.highway === 'motorway' && tags.oneway !== 'no') ? 1 : 'both'
}
