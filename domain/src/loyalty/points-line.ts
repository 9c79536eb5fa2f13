import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { uidSchema } from '../access/uid.ts'
import { millisSchema } from '../time/millis.ts'

/**
 * Why points come or go. `takeBack`: of an order that was refunded. `giveBack`: what a reward cost, of an order that
 * never came about. `mergeOut`, `mergeIn`: a guest's points on their way to the account they signed in to.
 */
export const pointsKinds = [
  'earn',
  'takeBack',
  'redeem',
  'giveBack',
  'expire',
  'birthday',
  'referrer',
  'friend',
  'makeGood',
  'mergeOut',
  'mergeIn',
] as const
export const pointsKindSchema = v.picklist(pointsKinds)
export type PointsKind = v.InferOutput<typeof pointsKindSchema>

/** Points that stop counting at the same moment. */
export const lotSchema = v.strictObject({
  until: millisSchema,
  points: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Lot = v.InferOutput<typeof lotSchema>

/**
 * `points/{line}`: one line of somebody's points, created once and never changed. The id says what it is about
 * (`{order}:{kind}:{n}`, `{uid}:birthday:{year}` …), so a second `create` of it fails.
 */
export const pointsLineSchema = v.strictObject({
  id: v.string(),
  person: uidSchema,
  store: slugSchema,
  /** The order it comes from; null when it comes from none. */
  order: v.nullable(v.string()),
  /** What that order is called between people; empty without one. */
  code: v.string(),
  kind: pointsKindSchema,
  /** Points that came (> 0) or went (< 0). Nothing only where all that had to go was spent already. */
  amount: v.pipe(v.number(), v.safeInteger()),
  /** What could not be taken because it was spent (> 0), or was paid back now (< 0). */
  owed: v.pipe(v.number(), v.safeInteger()),
  at: millisSchema,
  /** Which points came or went, by when they expire. Σ points = |amount|. */
  lots: v.array(lotSchema),
})
export type PointsLine = v.InferOutput<typeof pointsLineSchema>
