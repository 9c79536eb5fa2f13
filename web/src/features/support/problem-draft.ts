import { hasEnded, type Status } from '@forno/domain/order/statuses'
import type { Order } from '@forno/domain/order/order'
import type { Problem } from '@forno/domain/support/case'
import type { ProblemKind } from '@forno/domain/support/problem-kinds'

/** A problem as it is being told. */
export interface ProblemDraft {
  kind: ProblemKind | null
  /** Pieces by the line's key. */
  pieces: Readonly<Record<string, number>>
  note: string
}

export const emptyDraft: ProblemDraft = { kind: null, pieces: {}, note: '' }

const withItems: readonly ProblemKind[] = ['missing', 'wrong', 'cold', 'other']

/** Whether it matters which items it is about. Of what came late, all came late. */
export const asksForItems = (kind: ProblemKind | null): boolean =>
  kind !== null && withItems.includes(kind)

/** Kinds in the order people look for them, before and after the food is there. */
export function kindsFor(status: Status): ProblemKind[] {
  if (!hasEnded(status)) return ['late', 'neverCame', 'other']
  return status === 'collected'
    ? ['missing', 'wrong', 'cold', 'late', 'other']
    : ['missing', 'wrong', 'cold', 'late', 'neverCame', 'other']
}

export const kindDetails: Record<ProblemKind, string> = {
  missing: 'Not in the bag',
  wrong: 'Not what you ordered',
  cold: 'Or not as it should be',
  late: 'Later than we promised',
  neverCame: 'Nobody brought it',
  other: 'Tell us in your words',
}

/** What is missing before it can be sent, in words; empty when nothing is. */
export function missingIn({ kind, pieces, note }: ProblemDraft): string {
  if (kind === null) return 'Choose what was wrong.'
  if (kind === 'other') return note.trim() === '' ? 'Tell us in a few words what was wrong.' : ''
  const none = Object.values(pieces).every((count) => count === 0)
  return asksForItems(kind) && none ? 'Choose the items it is about.' : ''
}

/** The problem as it is sent. */
export function problemOf(
  { kind, pieces, note }: ProblemDraft,
  { quote }: Order,
): Omit<Problem, 'photo'> {
  const items = asksForItems(kind)
    ? quote.lines.flatMap(({ key }) => {
        const quantity = pieces[key] ?? 0
        return quantity > 0 ? [{ key, quantity }] : []
      })
    : []
  return { kind: kind ?? 'other', items, note: note.trim() }
}
