/** What the stand-in remembers of a payment method beside Stripe's public shape. */
export interface CardState {
  /** Number in the table of test cards, or `sepa_debit`. */
  card: string
  /** Someone proved to be its holder while saving it: later charges without them need no 3-D Secure. */
  setUp: boolean
  /** Charged without a customer: may not be used a second time. */
  spent: boolean
  /** With manual confirmation: the intent whose 3-D Secure question was answered. */
  provedFor?: string
}
