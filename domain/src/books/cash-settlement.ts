import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'

/** `cashSettlements/{id}`: somebody handed over the cash of a shift, and it was counted. Never changed afterwards. */
export const cashSettlementSchema = v.strictObject({
  id: v.string(),
  store: slugSchema,
  /** Whose drawer it was: a driver's uid, or `counter`. */
  drawer: v.string(),
  orders: v.array(v.string()),
  /** What the books say. */
  expected: centsSchema,
  /** What was there. */
  counted: centsSchema,
  note: v.string(),
  by: v.string(),
  at: millisSchema,
})
export type CashSettlement = v.InferOutput<typeof cashSettlementSchema>

/** What was too much (above zero) or missing. */
export const overOrShort = ({ expected, counted }: CashSettlement): number => counted - expected
