import type { EntryKind } from '@forno/domain/books/entry'
import { type Attempt, type Purpose } from '@forno/domain/payment/attempt'
import { NEVER_ARRIVED } from '@forno/domain/payment/attempts'
import type { Bearer } from '@forno/domain/payment/payment'
import type { PlanState } from '@forno/domain/payment/refundable'
import type { IntentStatus } from '@forno/domain/payment/states'

/** Stripe's codes as words: `card_declined` → "card declined". */
export const plainCode = (code: string): string => code.replaceAll('_', ' ')

export const askedWords: Record<Purpose, string> = {
  authorise: 'Asked Stripe to hold the money',
  capture: 'Asked Stripe to take the money',
  cancel: 'Asked Stripe to let the money go',
  refund: 'Asked Stripe to give money back',
  tip: 'Asked Stripe for the rest of the tip',
}

/** What came of a call, in words; nothing when all went well. */
export function answerWords({ state, error }: Attempt): string {
  if (error === NEVER_ARRIVED) return 'It never arrived there; looked up a day later.'
  if (error !== '') return `Stripe said no: ${plainCode(error)}.`
  if (state === 'planned') return 'Not sent yet.'
  if (state === 'sent') return 'No answer yet.'
  return state === 'readBack' ? 'No answer came; looked up a day later.' : ''
}

export const intentWords: Record<IntentStatus, string> = {
  requires_payment_method: 'waits for a card',
  requires_confirmation: 'waits to be confirmed',
  requires_action: 'the bank asks the customer to confirm',
  processing: 'the bank is working on it',
  requires_capture: 'the money is held on the card',
  succeeded: 'paid',
  canceled: 'cancelled, nothing was taken',
}

export const planWords: Record<PlanState, string> = {
  planned: 'About to be sent.',
  called: 'Sent; Stripe has not shown it yet.',
  done: 'Done.',
  failed: 'It failed: the money is with us again.',
}

export const bearerWords: Record<Bearer, string> = {
  shop: 'the shop bears it',
  driver: 'the driver bears it',
  platform: 'the platform bears it',
}

export const entryWords: Record<EntryKind, string> = {
  sale: 'the sale',
  capture: 'the card payment',
  cash: 'the cash',
  cashSettled: 'the cash handed over',
  tip: 'the tip',
  refund: 'the refund',
  refundReturned: 'the refund that came back',
  fee: 'Stripe’s fee',
  disputeOpened: 'the dispute',
  disputeWon: 'the dispute won',
  disputeLost: 'the dispute lost',
  points: 'points',
}
