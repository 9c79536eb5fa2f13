import { refuse } from '@forno/domain/refusal/refusal'

/** A text this long is what made the input too large. */
const LONG = 10_000
const DEEPEST = 6

/**
 * The refusal of an input that is too large to be looked at. Names the field of the first text that is far too
 * long (a pasted novel in the note), so that the person finds it; without one the input as a whole is at fault.
 */
export function refuseTooLarge(raw: unknown) {
  const field = longText(raw, [])
  const problem = 'is far too long'
  return refuse('invalid', { ...(field ? { field } : {}), params: { problem } })
}

function longText(value: unknown, path: readonly string[]): string | null {
  if (typeof value === 'string') return value.length > LONG ? path.join('.') : null
  if (value === null || typeof value !== 'object' || path.length >= DEEPEST) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = longText(inner, [...path, key])
    if (found !== null) return found
  }
  return null
}
