import * as v from 'valibot'

/** What can go wrong with an order, as its customer says it. */
export const problemKinds = ['missing', 'wrong', 'cold', 'late', 'neverCame', 'other'] as const
export const problemKindSchema = v.picklist(problemKinds)
export type ProblemKind = v.InferOutput<typeof problemKindSchema>
