import * as v from 'valibot'
import { ok, type Refusal, type Result } from './refusal.ts'

const MAX_REFUSALS = 20
/** Longer than any field of ours; what is longer was made up by whoever sent it. */
const MAX_FIELD = 120

const fieldOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? [])
    .map((item) => String(item.key))
    .join('.')
    .slice(0, MAX_FIELD)

const wordsByType: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  boolean: 'must be yes or no',
  array: 'must be a list',
  strict_tuple: 'must be a list',
  picklist: 'is not one of the choices',
  literal: 'is not one of the choices',
  variant: 'is not one of the choices',
  strict_object: 'must be a group of fields',
}

/** Words for what a schema has none of its own for. The library's would not fit "This … ." and repeat the input. */
function plainProblem(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not something we know'
  if (issue.received === 'undefined') return 'is missing'
  return wordsByType[issue.type] ?? 'is not right'
}

/**
 * Reads unknown input with a schema. What does not fit becomes `invalid` refusals, at most twenty, one for each
 * field; `problem` goes on from "This": "must be at least 1".
 */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Result<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input, { message: plainProblem })
  if (result.success) return ok(result.output)
  const problems = new Map<string, string>()
  for (const issue of result.issues) {
    const field = fieldOf(issue)
    if (!problems.has(field)) problems.set(field, issue.message.slice(0, 200))
  }
  const refusals = [...problems]
    .slice(0, MAX_REFUSALS)
    .map(([field, problem]): Refusal => ({ code: 'invalid', field, params: { problem } }))
  return { ok: false, refusals }
}
