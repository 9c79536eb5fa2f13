import * as v from 'valibot'
import { millisSchema } from '../time/millis.ts'
import { matrixSpendSchema } from './matrix-spend.ts'

/** `travels/{store}`: what a paid matrix service has answered lately, by `pairKey`, and what it has cost today. */
export const travelRecordSchema = v.strictObject({
  spend: v.nullable(matrixSpendSchema),
  known: v.record(
    v.string(),
    v.strictObject({ seconds: v.pipe(v.number(), v.minValue(0)), at: millisSchema }),
  ),
})
export type TravelRecord = v.InferOutput<typeof travelRecordSchema>
