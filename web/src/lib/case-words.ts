import type { Case } from '@forno/domain/support/case'
import { formatMoney } from './money.ts'

/** Where a case stands, for the person who told of the problem. `cash`: how the order was paid. */
export function caseWords(
  { state, makeGood, facts }: Pick<Case, 'state' | 'makeGood' | 'facts'>,
  cash: boolean,
): { title: string; more: string } {
  if (state === 'waiting') {
    return {
      title: 'A manager is looking at it',
      more: 'You are told as soon as it is decided, here and in your messages.',
    }
  }
  if (makeGood?.kind === 'refund') {
    const amount = formatMoney(makeGood.amount, facts.currency)
    return cash
      ? {
          title: `${amount} are yours again`,
          more: 'You paid in cash: it is ready for you at the shop. Show this page there.',
        }
      : {
          title: `${amount} are on their way back to your card`,
          more: 'Banks take up to ten days to show it.',
        }
  }
  if (makeGood) {
    return {
      title: `You got ${makeGood.amount} ${makeGood.amount === 1 ? 'point' : 'points'} for it`,
      more: 'They are on your account already.',
    }
  }
  return { title: 'The shop has looked at it', more: 'Nothing is given back for it.' }
}
