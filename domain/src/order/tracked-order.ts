import * as v from 'valibot'
import { rangeSchema } from '../delivery/estimate.ts'
import { centsSchema } from '../money/cents.ts'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema, days } from '../time/millis.ts'
import { type Order, stageTimesSchema } from './order.ts'
import { statusSchema } from './statuses.ts'

/** A shared link stops working this long after the order was placed. */
export const TRACKING_LINK_LIVES = days(2)

/**
 * What whoever holds the link may see of an order: where it stands and what is coming, but not whose it is,
 * where it goes or how to reach them. Stored as `trackings/{token}`; the token is the link's signature.
 */
export const trackedOrderSchema = v.strictObject({
  order: v.string(),
  code: v.string(),
  store: slugSchema,
  storeName: v.string(),
  storePhone: v.string(),
  kind: v.picklist(['delivery', 'pickup']),
  status: statusSchema,
  stageTimes: stageTimesSchema,
  reason: v.string(),
  placedAt: millisSchema,
  estimate: rangeSchema,
  lines: v.array(v.strictObject({ quantity: v.number(), name: v.string() })),
  total: centsSchema,
  currency: v.string(),
  driverName: v.nullable(v.string()),
  version: v.number(),
  expiresAt: millisSchema,
})
export type TrackedOrder = v.InferOutput<typeof trackedOrderSchema>

/** The shareable view of an order. Written with every move, so that both always say the same. */
export const trackedOrder = (order: Order): TrackedOrder => ({
  order: order.id,
  code: order.code,
  store: order.store,
  storeName: order.storeName,
  storePhone: order.storePhone,
  kind: order.fulfilment.kind,
  status: order.status,
  stageTimes: order.stageTimes,
  reason: order.reason,
  placedAt: order.placedAt,
  estimate: order.estimate,
  lines: order.quote.lines.map(({ quantity, described }) => ({ quantity, name: described.name })),
  total: order.quote.total,
  currency: order.quote.currency,
  driverName: order.driver?.name ?? null,
  version: order.version,
  expiresAt: order.placedAt + TRACKING_LINK_LIVES,
})
