import * as v from 'valibot'
import { positionFromSchema } from '../delivery/position-from.ts'
import { addressSchema } from '../geo/address.ts'
import { ringSchema } from '../geo/ring.ts'
import { loyaltyRulesSchema } from '../loyalty/rules.ts'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { basisPointsSchema, taxModeSchema } from '../money/tax.ts'
import { holdOutShareSchema } from '../recommend/hold-out.ts'
import { driverPaySchema } from '../run/driver-pay.ts'
import { supportRulesSchema } from '../support/rules.ts'
import { openingHoursSchema } from '../time/opening-hours.ts'
import { minutesSchema } from '../time/millis.ts'

/** An area the shop delivers to, with its own fee and minimum. Of overlapping zones the first counts. */
export const zoneSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  ring: ringSchema,
  fee: centsSchema,
  /** Goods worth less than this are not delivered here. */
  minimum: centsSchema,
  /** From this value of goods on the fee falls away. */
  freeFrom: v.exactOptional(centsSchema),
})
export type Zone = v.InferOutput<typeof zoneSchema>

/**
 * How the shop prices two different halves. `base`: the dearer recipe's price, or the average of both
 * (rounded up). `topping`: a topping on one half costs half its price (rounded up), or all of it.
 */
export const halvesRuleSchema = v.strictObject({
  base: v.picklist(['dearer', 'average']),
  topping: v.picklist(['half', 'full']),
})
export type HalvesRule = v.InferOutput<typeof halvesRuleSchema>

export const taxesSchema = v.strictObject({
  mode: taxModeSchema,
  /** Tax class of items → name and rate. */
  classes: v.record(slugSchema, v.strictObject({ name: v.string(), rate: basisPointsSchema })),
  /** The class that fees are taxed by. */
  feeClass: slugSchema,
})
export type Taxes = v.InferOutput<typeof taxesSchema>

/** How long things usually take here, in minutes: what estimates are made of. */
export const pacesSchema = v.strictObject({
  accept: minutesSchema,
  prepare: minutesSchema,
  bake: minutesSchema,
  /** From the oven to a driver's bag. */
  pickUp: minutesSchema,
  handOver: minutesSchema,
  /**
   * Mean speed through town, kilometres an hour, along streets. No scooter does the most that is allowed here: an evening
   * that is played at a hundred times the speed of life does (tools/simulate).
   */
  driveKmh: v.pipe(v.number(), v.minValue(1), v.maxValue(5000)),
})
export type Paces = v.InferOutput<typeof pacesSchema>

/** How the shop delivers. */
export const drivingSchema = v.strictObject({
  /** From when a customer sees where their driver is. */
  positionFrom: positionFromSchema,
  /** From this value on a PIN is asked for at the door; null: never. */
  pinFrom: v.nullable(centsSchema),
  /** So long a pizza may be on its way from the oven to the door, minutes: what dispatch plans by. */
  freshFor: minutesSchema,
  pay: driverPaySchema,
})
export type Driving = v.InferOutput<typeof drivingSchema>

/** What everyone may know of a shop. */
export const storeSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  phone: v.string(),
  address: addressSchema,
  currency: v.pipe(v.string(), v.length(3)),
  hours: openingHoursSchema,
  delivery: v.boolean(),
  pickup: v.boolean(),
  /** Takes cash at the door and the counter. Cards are taken wherever the installation has a gateway. */
  cash: v.boolean(),
  zones: v.array(zoneSchema),
  taxes: taxesSchema,
  halves: halvesRuleSchema,
  paces: pacesSchema,
  driving: drivingSchema,
  /** Null where the shop gives no points. */
  loyalty: v.nullable(loyaltyRulesSchema),
  support: supportRulesSchema,
  /** Share of people who are suggested nothing, so that what suggestions bring can be seen. */
  holdOut: holdOutShareSchema,
  /** An order nobody accepts is cancelled after this many minutes. */
  acceptWithin: minutesSchema,
  menuVersion: slugSchema,
})
export type Store = v.InferOutput<typeof storeSchema>
