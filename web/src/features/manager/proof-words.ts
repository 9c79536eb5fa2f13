import { changeFor, type Stop } from '@forno/domain/run/stop'

/** How a stop ended, for who has to answer for it; null while it has not. */
export function proofWords({ status, proof, reason, unreachable }: Stop): string | null {
  if (status === 'returning' || status === 'returned') {
    return `Brought back: ${unreachable ? unreachableWords[unreachable] : 'called back by the shop'}.`
  }
  if (status === 'leftBehind') return `Stayed at the shop${reason ? `: “${reason}”` : '.'}`
  if (!proof) return null
  switch (proof.kind) {
    case 'pin':
      return 'Handed over: the customer’s PIN was right.'
    case 'hand':
      return 'Handed over into the customer’s hand.'
    case 'photo':
      return status === 'left'
        ? `Left at the door: ${unreachable ? unreachableWords[unreachable] : 'as agreed'}.`
        : 'Handed over, with a photo.'
    default:
      return `Handed over without proof: “${proof.reason}”`
  }
}

const unreachableWords = {
  noAnswer: 'nobody answered',
  wrongAddress: 'the address was wrong',
  noAccess: 'there was no way in',
  refusedAtDoor: 'it was refused at the door',
} as const

/** What was given in cash and went back as change; null when nothing was due or nothing is known. */
export function cashWords(
  { cashDue, cashGiven }: Pick<Stop, 'cashDue' | 'cashGiven'>,
  money: (amount: number) => string,
): string | null {
  if (cashDue === 0 || cashGiven === null) return null
  const change = changeFor(cashDue, cashGiven)
  return change > 0
    ? `${money(cashGiven)} in cash for ${money(cashDue)}, ${money(change)} change`
    : `${money(cashGiven)} in cash`
}
