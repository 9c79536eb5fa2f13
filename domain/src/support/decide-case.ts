import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import type { Case, MakeGood } from './case.ts'
import type { Give } from './give.ts'

/** What a manager says to a case. */
export interface Decision {
  /** The version of the case that was looked at. */
  version: number
  give: Give
  answer: string
}

const givenBy = (give: Give, by: string): MakeGood | null => {
  if (give.kind === 'nothing') return null
  const amount = give.kind === 'refund' ? give.amount : give.points
  return { kind: give.kind, amount, by }
}

/**
 * A case as a manager decides it. Whether the money is there to be refunded is not looked at here. Refuses
 * `caseDecided` to whoever comes second.
 */
export function decideCase(
  known: Case,
  { version, give, answer }: Decision,
  by: string,
  now: Millis,
): Result<Case> {
  if (known.state !== 'waiting' || known.version !== version) return refuse('caseDecided')
  return ok({
    ...known,
    state: give.kind === 'nothing' ? 'refused' : 'solved',
    makeGood: givenBy(give, by),
    answer,
    decidedAt: now,
    decidedBy: by,
    version: version + 1,
  })
}

/** Whether a case stands as this decision has left it: the same manager's answer got lost and they say it again. */
export function wasDecidedSo(
  known: Case,
  { version, give, answer }: Decision,
  by: string,
): boolean {
  const given = givenBy(give, by)
  return (
    known.version === version + 1 &&
    known.decidedBy === by &&
    known.answer === answer &&
    known.makeGood?.kind === given?.kind &&
    known.makeGood?.amount === given?.amount
  )
}
