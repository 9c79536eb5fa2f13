import type { Case } from '@forno/domain/support/case'
import type { Give } from '@forno/domain/support/give'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { readMoney } from '../../lib/read-money.ts'

/** A decision as it is being made. Amounts as they are typed. */
export interface DecisionDraft {
  kind: Give['kind']
  amount: string
  points: string
  answer: string
}

/** Begins with what the rules would have given. */
export const draftFor = ({ byRules }: Pick<Case, 'byRules'>): DecisionDraft => ({
  kind: byRules > 0 ? 'refund' : 'nothing',
  amount: byRules > 0 ? (byRules / 100).toFixed(2) : '',
  points: '100',
  answer: '',
})

/** What the draft gives, or what is not right about it, at its field. */
export function giveOf({ kind, amount, points }: DecisionDraft): Result<Give> {
  if (kind === 'nothing') return ok({ kind })
  if (kind === 'refund') {
    const cents = readMoney(amount)
    return cents === null || cents < 1
      ? refuse('invalid', { field: 'give.amount', params: { problem: 'is not an amount' } })
      : ok({ kind, amount: cents })
  }
  const count = /^\d{1,6}$/.test(points.trim()) ? Number(points.trim()) : 0
  return count < 1 || count > 100_000
    ? refuse('invalid', { field: 'give.points', params: { problem: 'is not a number of points' } })
    : ok({ kind, points: count })
}
