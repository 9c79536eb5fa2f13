import * as v from 'valibot'
import { centsSchema } from '../money/cents.ts'

/** What the shop pays its drivers, in cents; what is more of the two, stops or hours, counts. */
export const driverPaySchema = v.strictObject({
  perStop: centsSchema,
  /** At least this for each hour of a shift. */
  perHour: centsSchema,
})
export type DriverPay = v.InferOutput<typeof driverPaySchema>
