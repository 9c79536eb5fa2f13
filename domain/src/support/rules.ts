import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { minutesSchema } from '../time/millis.ts'
import type { ProblemKind } from './problem-kinds.ts'

const percentSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100))

/** What the owner lets the system make good by itself, at once. Everything else waits for a manager. */
export const supportRulesSchema = v.strictObject({
  /** How much of what the items concerned were paid with, by kind of problem; 0: never by itself. */
  percent: v.strictObject({
    missing: percentSchema,
    wrong: percentSchema,
    cold: percentSchema,
    late: percentSchema,
    neverCame: percentSchema,
    other: percentSchema,
  } satisfies Record<ProblemKind, typeof percentSchema>),
  /** The most for one order. */
  most: centsSchema,
  /** So many times within ninety days for one person. */
  timesIn90Days: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** So long after the hand-over (or the promise, when there was none) a problem can be told of, minutes. */
  within: minutesSchema,
  /** An order counts as late from so many minutes after the end of its promise. */
  lateFrom: minutesSchema,
  /** What staff say again and again. */
  replies: v.array(v.strictObject({ id: slugSchema, text: v.pipe(v.string(), v.maxLength(500)) })),
})
export type SupportRules = v.InferOutput<typeof supportRulesSchema>
