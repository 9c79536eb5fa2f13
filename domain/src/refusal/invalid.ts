import * as v from 'valibot'
import { ok, type Refusal, type Result } from './refusal.ts'

const fieldOf = (issue: v.BaseIssue<unknown>): string =>
  issue.path?.map((item) => String(item.key)).join('.') ?? ''

/** Reads unknown input with a schema. What does not fit becomes `invalid` refusals, each by its field. */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Result<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input)
  if (result.success) return ok(result.output)
  const refusals: Refusal[] = result.issues.slice(0, 20).map((issue) => ({
    code: 'invalid',
    field: fieldOf(issue),
    params: { problem: issue.message.slice(0, 200) },
  }))
  return { ok: false, refusals }
}
