import * as v from 'valibot'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const idOf = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_\\w+$`)))
/** Amounts in minor units, times in epoch milliseconds; `line` is the id of the balance transaction. */
const step = { at: count, line: idOf('txn') }

/** A card payment that was made elsewhere, told so that the account can have it too. */
export const adoptedSchema = v.strictObject({
  id: idOf('pi'),
  /** When it was made and its card held the money. */
  at: count,
  amount: count,
  currency: v.string(),
  description: v.string(),
  metadata: v.record(v.string(), v.string()),
  /** Of the test cards, the first that looks like it. */
  card: v.strictObject({ brand: v.string(), last4: v.string() }),
  captured: v.nullable(v.strictObject({ ...step, amount: count })),
  canceledAt: v.nullable(count),
  refunds: v.array(
    v.strictObject({
      ...step,
      id: idOf('re'),
      amount: count,
      metadata: v.record(v.string(), v.string()),
    }),
  ),
  /** One that is open. */
  dispute: v.nullable(
    v.strictObject({ ...step, id: idOf('d[pu]'), amount: count, reason: v.string(), dueBy: count }),
  ),
})
export type Adopted = v.InferOutput<typeof adoptedSchema>
