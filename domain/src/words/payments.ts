import type { PaymentStatus } from '../payment/states.ts'

/** Where the money stands, in a few words for staff: for lists and panels. */
export const paymentWords: Record<PaymentStatus, string> = {
  none: 'nothing paid yet',
  requiresPaymentMethod: 'waits for a card',
  requiresAction: 'the bank asks the customer to confirm',
  processing: 'the bank is working on it',
  authorised: 'held on the card',
  captured: 'paid by card',
  cancelled: 'cancelled, nothing was taken',
  failed: 'failed',
  cashDue: 'to be paid in cash',
  cashReceived: 'paid in cash',
}

/** The same for whoever pays, as a sentence that says what it means for them. */
export const paymentSentences: Record<PaymentStatus, string> = {
  none: 'Nothing has been paid yet.',
  requiresPaymentMethod: 'Nothing has been paid yet. Enter your card to pay.',
  requiresAction: 'Your bank wants you to confirm this payment. Continue there to pay.',
  processing: 'Your bank is working on this payment. You can leave this page meanwhile.',
  authorised: 'The amount is held on your card. It is taken once the shop accepts your order.',
  captured: 'Paid by card.',
  cancelled: 'This payment was cancelled. Nothing was taken from your card.',
  failed: 'This payment did not work. Please call the shop, or pay in another way.',
  cashDue: 'You pay in cash when you get your order.',
  cashReceived: 'Paid in cash.',
}

const declines: Record<string, string> = {
  authentication_required: 'Your bank wants to be sure it is you. Try again and confirm it there.',
  card_declined: 'Your bank has turned this card down. Use another one, or ask your bank.',
  card_velocity_exceeded: 'This card has reached its limit. Use another one.',
  expired_card: 'This card has expired. Use another one.',
  incorrect_cvc: 'The security code is not right. Look at it once more.',
  incorrect_number: 'The card number is not right. Look at it once more.',
  insufficient_funds: 'There is not enough money on this card. Use another one.',
  invalid_cvc: 'The security code is not right. Look at it once more.',
  payment_intent_authentication_failure:
    'Your bank could not confirm that it is you. Try again, or use another card.',
  processing_error: 'The bank could not be reached. Try again in a moment.',
}

/** Why a card was turned down, and what to do; whatever else a bank says, it is a no that it does not explain. */
export const declineWords = (code: string): string =>
  declines[code] ?? 'Your bank has turned this card down. Use another one, or ask your bank.'
