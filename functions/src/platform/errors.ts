/** gRPC's numbers, as Firestore's errors carry them. */
const CANCELLED = 1
const DEADLINE_EXCEEDED = 4
const ALREADY_EXISTS = 6
const RESOURCE_EXHAUSTED = 8
const ABORTED = 10
const UNAVAILABLE = 14

const passing: readonly unknown[] = [
  CANCELLED,
  DEADLINE_EXCEEDED,
  RESOURCE_EXHAUSTED,
  ABORTED,
  UNAVAILABLE,
]

const codeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && 'code' in thrown ? thrown.code : undefined

/** A `create()` met a document that is there: somebody (perhaps this very call, tried again) was first. */
export const isAlreadyThere = (thrown: unknown): boolean => codeOf(thrown) === ALREADY_EXISTS

/** Contention or a passing weakness of the database: the same call may work in a moment. */
export const isPassing = (thrown: unknown): boolean => passing.includes(codeOf(thrown))
