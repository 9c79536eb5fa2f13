import type { Case } from '@forno/domain/support/case'
import { formatMoney } from '../../lib/money.ts'

/** What became of a problem, for the office. */
export function outcomeWords({
  state,
  makeGood,
  facts,
}: Pick<Case, 'state' | 'makeGood' | 'facts'>): string {
  if (state === 'waiting') return 'waits'
  if (!makeGood) return 'nothing given'
  const by = makeGood.by === 'rules' ? ' by the rules' : ''
  return makeGood.kind === 'refund'
    ? `${formatMoney(makeGood.amount, facts.currency)} refunded${by}`
    : `${makeGood.amount} points`
}
