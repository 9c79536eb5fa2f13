import * as v from 'valibot'
import { millisSchema } from '../time/millis.ts'

const id = v.pipe(v.string(), v.minLength(1, 'is missing'))
const amount = v.pipe(
  v.number(),
  v.finite('must be a number'),
  v.minValue(0, 'must not be negative'),
)
const count = v.pipe(amount, v.integer('must be whole'))

/** A place as the travel port understands it: `[lng, lat]` in the product. */
const place = v.pipe(v.strictTuple([v.number(), v.number()]), v.readonly())
export type Place = v.InferOutput<typeof place>

const storeSchema = v.strictObject({ id, at: place })

const orderSchema = v.strictObject({
  id,
  storeId: id,
  at: place,
  placedAt: millisSchema,
  /** When the customer was told to expect it. Later than this costs extra. */
  promisedAt: millisSchema,
  /** When the food leaves the oven; `give` is the usual error, one standard deviation in ms. 0: known. */
  ready: v.strictObject({ at: millisSchema, give: amount }),
  /** Longest time from the oven to the door, milliseconds. Missing: it keeps. */
  keepsFor: v.exactOptional(amount),
  /** Room it takes in a bag. */
  size: v.exactOptional(count, 1),
  /** Delivery zone, for drivers who only serve some. */
  zone: v.exactOptional(id),
  /** Drivers who have said no to it: they are not asked again. */
  declinedBy: v.exactOptional(v.array(id), []),
})
export type OpenOrder = v.InferOutput<typeof orderSchema>

const driverSchema = v.strictObject({
  id,
  /** Where and when the driver has handed over everything now on board. */
  free: v.strictObject({ at: place, from: millisSchema }),
  /** The store the driver waits at, or is driving to with an empty bag: then `since` is ahead. */
  waiting: v.exactOptional(v.strictObject({ storeId: id, since: millisSchema })),
  /** The last pick-up lies in these hours. */
  shift: v.strictObject({ from: millisSchema, until: millisSchema }),
  /** Room in the bag; missing: no limit. */
  capacity: v.exactOptional(count),
  /** 1 drives as the travel port says, 0.5 takes twice as long. */
  speed: v.exactOptional(v.pipe(amount, v.minValue(0.05, 'is too slow')), 1),
  /** Orders given to this driver in this shift so far: decides what one more costs. */
  delivered: v.exactOptional(count, 0),
  /** Missing: every store, every zone. */
  stores: v.exactOptional(v.array(id)),
  zones: v.exactOptional(v.array(id)),
})
export type Driver = v.InferOutput<typeof driverSchema>

/** What a dispatcher has decided by hand. The engine never breaks one of these. */
export const pinSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('give'), orderId: id, driverId: id }),
  /** Without `until`: not before a person lets it go. */
  v.strictObject({ kind: v.literal('hold'), orderId: id, until: v.exactOptional(millisSchema) }),
  /** No two of these in one bag. */
  v.strictObject({ kind: v.literal('apart'), orderIds: v.array(id) }),
])
export type Pin = v.InferOutput<typeof pinSchema>

/** Everything dispatch may know at one moment. */
export const snapshotSchema = v.strictObject({
  now: millisSchema,
  stores: v.array(storeSchema),
  /** Placed and not yet picked up. */
  orders: v.array(orderSchema),
  /** On shift now or soon. */
  drivers: v.array(driverSchema),
  pins: v.exactOptional(v.array(pinSchema), []),
  /** Handling on the spot, milliseconds, before and after the bag changes hands. */
  service: v.strictObject({
    beforePickUp: amount,
    afterPickUp: amount,
    beforeHandOver: amount,
    afterHandOver: amount,
  }),
  /** What drivers earn, in whole units of the currency; missing: pay does not matter. */
  pay: v.exactOptional(v.strictObject({ perOrder: amount, guaranteedPerHour: amount })),
  /** What is to be expected, learnt by `forecast.ts`; missing: nothing, and idle drivers stay. */
  expected: v.exactOptional(
    v.strictObject({
      perHour: v.array(v.strictObject({ storeId: id, orders: amount })),
      /** Minutes from an order to its food: mean and standard deviation. */
      preparing: v.strictObject({ mean: amount, give: amount }),
    }),
  ),
  /** Runs of the plan before, so that this one starts from there. What no longer fits is passed over. */
  before: v.exactOptional(v.array(v.strictObject({ driverId: id, orderIds: v.array(id) })), []),
  /** Until the next plan is made, milliseconds. What has to begin before then is begun now. */
  nextPlanIn: v.exactOptional(amount, 60_000),
})
export type Snapshot = v.InferOutput<typeof snapshotSchema>
