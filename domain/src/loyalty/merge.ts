import { sum } from '../money/cents.ts'
import type { Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { joinLots } from './lots.ts'
import { joinMarks } from './marks.ts'
import { type Cause, payOwed, type Posted, withLots } from './post.ts'
import type { PointsLine } from './points-line.ts'

/** Both accounts after one was taken over, and the lines of both. */
export interface Merged {
  from: LoyaltyAccount
  into: LoyaltyAccount
  lines: PointsLine[]
}

/**
 * Takes a guest's points over into the account they signed in to: lots keep their moments, what was owed stays owed (and
 * is paid from what the other has), months, marks and friends are joined. The guest's account points to the other from
 * then on. Null when there is nothing to do: it was taken over before, or is the same one.
 */
export function merge(from: LoyaltyAccount, into: LoyaltyAccount, at: Millis): Merged | null {
  if (from.person === into.person || from.movedTo !== null) return null
  const { balance, owed, lots } = from
  const about = { store: into.store, at, order: null, code: '' }
  const moved = balance > 0 || owed > 0
  const out: PointsLine = {
    ...about,
    id: `${from.person}:mergeOut:1`,
    person: from.person,
    kind: 'mergeOut',
    amount: 0 - balance,
    owed: 0 - owed,
    lots,
  }
  const cause: Cause = { id: `${from.person}:mergeIn:1`, kind: 'mergeIn', store: into.store, at }
  const into1: PointsLine = {
    ...about,
    id: cause.id,
    person: into.person,
    kind: 'mergeIn',
    amount: balance,
    owed,
    lots,
  }
  const joined: Posted = {
    account: withLots(
      { ...together(from, into), owed: into.owed + owed },
      joinLots(into.lots, lots),
    ),
    lines: moved ? [out, into1] : [],
  }
  const { account, lines } = payOwed(joined, cause)
  const empty = withLots({ ...from, owed: 0, months: [], movedTo: into.person }, [])
  return { from: { ...empty, marks: [], code: '' }, into: account, lines }
}

/** What both had apart from points. */
const together = (from: LoyaltyAccount, into: LoyaltyAccount): LoyaltyAccount => ({
  ...into,
  months: joinMonths(from.months, into.months),
  finished: from.finished + into.finished,
  code: into.code || from.code,
  friendOf: friendOf(from, into),
  friendsPaid: [...from.friendsPaid, ...into.friendsPaid].toSorted((a, b) => a - b),
  marks: joinMarks(from.marks, into.marks),
  birthdayAt: latest(from.birthdayAt, into.birthdayAt),
  // Telling of some twice is better than of some never.
  warnedTo: Math.min(from.warnedTo, into.warnedTo),
})

const latest = (a: Millis | null, b: Millis | null): Millis | null =>
  a === null || (b !== null && b > a) ? b : a

type Months = LoyaltyAccount['months']

/** Points by month, each month once, the oldest first. */
export const joinMonths = (...several: readonly Months[]): Months => {
  const all = several.flat()
  return [...new Set(all.map(({ month }) => month))].toSorted().map((month) => ({
    month,
    earned: sum(all.filter((one) => one.month === month).map(({ earned }) => earned)),
  }))
}

/**
 * Who brought them: a friend that was paid for counts as the one friend there is. Nobody was brought by themselves, nor
 * was anybody brought who had ordered before with the account they came back to.
 */
function friendOf(from: LoyaltyAccount, into: LoyaltyAccount): LoyaltyAccount['friendOf'] {
  const kept = allowed(into.friendOf, from)
  const brought = allowed(from.friendOf, into)
  if (kept?.state === 'paid' || brought === null) return kept
  if (brought.state === 'paid') return brought
  if (kept !== null) return kept
  return into.finished > 0 && brought.state === 'waiting'
    ? { ...brought, state: 'no', why: 'notNew' }
    : brought
}

const allowed = (
  friend: LoyaltyAccount['friendOf'],
  other: LoyaltyAccount,
): LoyaltyAccount['friendOf'] =>
  friend?.state === 'waiting' && friend.person === other.person
    ? { ...friend, state: 'no', why: 'own' }
    : friend
