import { ApiError, withDocs, type ErrorBody } from './errors.ts'
import type { TestCard } from './test-cards.ts'

/** The 402 that answers a charge the bank refused. */
export function declined(
  why: NonNullable<TestCard['decline']>,
  more: Partial<ErrorBody> = {},
): ApiError {
  const { code, ...words } = why
  return new ApiError(402, withDocs({ type: 'card_error', ...words, ...more }, code))
}
