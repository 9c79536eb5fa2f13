/** A mistake of the page's own program. Stripe.js throws these instead of returning them. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError'
}
