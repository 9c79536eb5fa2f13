/** A 3-D Secure question that a person has not answered yet. */
export interface Challenge {
  intent: string
  kind: 'payment_intent' | 'setup_intent'
  paymentMethod: string
  /** Where the person goes afterwards; null when Stripe.js watches from the page itself. */
  returnUrl: string | null
}
