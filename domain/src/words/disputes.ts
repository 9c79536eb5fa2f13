import type { DisputeState } from '../payment/payment.ts'

/** Where a dispute stands, for staff. */
export const disputeWords: Record<DisputeState, string> = {
  none: 'No dispute',
  inquiry: 'The bank asks about this payment',
  open: 'Dispute: the bank has taken the money back',
  won: 'Dispute won: the money is ours again',
  lost: 'Dispute lost: the money stays with the customer',
}

const reasons: Record<string, string> = {
  bank_cannot_process: 'the bank cannot process the payment',
  check_returned: 'the cheque was returned',
  credit_not_processed: 'a promised refund did not arrive',
  customer_initiated: 'the customer asked their bank',
  debit_not_authorized: 'the debit was not allowed',
  duplicate: 'paid twice for the same order',
  fraudulent: 'the owner of the card did not order this',
  general: 'no reason given',
  incorrect_account_details: 'the account details are wrong',
  insufficient_funds: 'there was not enough on the account',
  noncompliant: 'against the rules of the card network',
  product_not_received: 'the order did not arrive',
  product_unacceptable: 'the order was not as described',
  subscription_canceled: 'a subscription had been cancelled',
  unrecognized: 'the customer does not recognise the payment',
}

/** Why somebody wants their money back through their bank; a word we do not know, without its underscores. */
export const disputeReason = (reason: string): string =>
  reasons[reason] ?? reason.replaceAll('_', ' ')
