import type { Result } from '@forno/domain/refusal/refusal'

/** The value of a decision that a demo counts on. */
export function agreed<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`${what} was refused: ${JSON.stringify(result.refusals)}`)
  return result.value
}
