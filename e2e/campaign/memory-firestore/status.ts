/** gRPC's numbers, as Firestore's errors carry them. */
export const INVALID_ARGUMENT = 3
export const NOT_FOUND = 5
export const ALREADY_EXISTS = 6
export const FAILED_PRECONDITION = 9
export const ABORTED = 10
export const UNAVAILABLE = 14

/** What the database refuses with; `code` is what callers look at, the words are ours. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Codes after which the real client runs a transaction again by itself (its `transaction.js`). A lost answer is
 * among them: the function may run again although its first commit stands.
 */
const tried: readonly number[] = [1, 2, 4, 8, ABORTED, 13, UNAVAILABLE, 16]

export const isTriedAgain = (thrown: unknown): boolean =>
  thrown instanceof DatabaseError && tried.includes(thrown.code)

/** What a transaction has read is no longer so. */
export const wasOvertaken = (thrown: unknown): boolean =>
  thrown instanceof DatabaseError && thrown.code === ABORTED
