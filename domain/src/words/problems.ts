import type { ProblemKind } from '../support/problem-kinds.ts'

/** What was wrong, in a few words: on receipts, in lists and in reports. */
export const problemWords: Record<ProblemKind, string> = {
  missing: 'Something was missing',
  wrong: 'Something was wrong',
  cold: 'It came cold',
  late: 'It came late',
  neverCame: 'It never came',
  other: 'Something else',
}
