import type { Millis } from '../time/millis.ts'
import type { LoyaltyAccount } from './account.ts'
import { joinLots, pointsIn, takeLots } from './lots.ts'
import type { Lot, PointsKind, PointsLine } from './points-line.ts'

/** An account as it is now, and the lines that brought it there: to be written together or not at all. */
export interface Posted {
  account: LoyaltyAccount
  lines: PointsLine[]
}

/** What points come or go for. The id says it too, so that it happens once: `{order}:earn:1`. */
export interface Cause {
  id: string
  kind: PointsKind
  store: string
  at: Millis
  /** The order it comes from, with the name it has between people. */
  order?: { id: string; code: string } | null
}

/** Nothing has been posted yet. */
export const toPost = (account: LoyaltyAccount): Posted => ({ account, lines: [] })

/**
 * Points come, with the moments at which they expire. What is still owed is paid back first, in a line of its own
 * (`…:owed`), so that the history shows both.
 */
export function credit(posted: Posted, cause: Cause, lots: readonly Lot[]): Posted {
  const coming = joinLots(lots)
  const points = pointsIn(coming)
  if (points === 0) return posted
  const { account } = posted
  const richer = withLots(account, joinLots(account.lots, coming))
  const line = lineOf(account, cause, { amount: points, owed: 0, lots: coming })
  return payOwed({ account: richer, lines: [...posted.lines, line] }, cause)
}

/**
 * Points go, those that expire soonest first. What is not there any more is owed: a balance is never below nothing.
 * Whoever may not be let down (a reward) has looked at the balance before.
 */
export function debit(posted: Posted, cause: Cause, points: number): Posted {
  if (points === 0) return posted
  const { account } = posted
  const { taken, left, short } = takeLots(account.lots, points)
  const poorer = withLots({ ...account, owed: account.owed + short }, left)
  const line = lineOf(account, cause, { amount: 0 - pointsIn(taken), owed: short, lots: taken })
  return { account: poorer, lines: [...posted.lines, line] }
}

/** Takes from what is there what is owed from before. */
export function payOwed(posted: Posted, cause: Cause): Posted {
  const { account } = posted
  const points = Math.min(account.owed, account.balance)
  if (points === 0) return posted
  const { taken, left } = takeLots(account.lots, points)
  const poorer = withLots({ ...account, owed: account.owed - points }, left)
  const back: Cause = { ...cause, id: `${cause.id}:owed`, kind: 'takeBack' }
  const line = lineOf(account, back, { amount: 0 - points, owed: 0 - points, lots: taken })
  return { account: poorer, lines: [...posted.lines, line] }
}

/** An account with these lots, and everything that follows from them. */
export const withLots = (account: LoyaltyAccount, lots: Lot[]): LoyaltyAccount => ({
  ...account,
  lots,
  balance: pointsIn(lots),
  expiresAt: lots[0]?.until ?? null,
  untold: lots.find(({ until }) => until > account.warnedTo)?.until ?? null,
})

const lineOf = (
  { person }: LoyaltyAccount,
  { id, kind, store, at, order }: Cause,
  moved: Pick<PointsLine, 'amount' | 'owed' | 'lots'>,
): PointsLine => ({
  id,
  person,
  store,
  order: order?.id ?? null,
  code: order?.code ?? '',
  kind,
  at,
  ...moved,
})
