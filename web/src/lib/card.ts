import type { Stripe, StripeElements, StripeError } from '@stripe/stripe-js'

/** A card or wallet that somebody has chosen or typed in, as whoever takes the money uses it. */
export interface Card {
  /** Looks the form over and hands it in. What is wrong with it, empty when the form says so itself; null: nothing. */
  check: () => Promise<string | null>
  /**
   * Pays with it, asking its owner when the bank wants that. Null, or Stripe's code of what went wrong. Some banks
   * take over the page: then it never comes back, and `returnUrl` is where things go on.
   */
  confirm: (clientSecret: string, returnUrl: string) => Promise<string | null>
}

/** The bank's reason says more than Stripe's code; errors without either have at least a type. */
const codeOf = (error: StripeError | undefined): string | null =>
  error ? (error.decline_code ?? error.code ?? error.type) : null

/** What is in the card form, or what a wallet has handed over to it. */
export const enteredCard = (stripe: Stripe, elements: StripeElements): Card => ({
  check: async () => {
    const { error } = await elements.submit()
    if (!error) return null
    return error.type === 'validation_error' ? '' : (error.message ?? 'Your card is not complete.')
  },
  confirm: async (clientSecret, returnUrl) => {
    const { error } = await stripe.confirmPayment({
      elements,
      clientSecret,
      confirmParams: { return_url: returnUrl },
      redirect: 'if_required',
    })
    return codeOf(error)
  },
})

/** A card that Stripe keeps for somebody. */
export const savedCard = (stripe: Stripe, id: string): Card => ({
  check: () => Promise.resolve(null),
  confirm: async (clientSecret, returnUrl) => {
    const { error } = await stripe.confirmPayment({
      clientSecret,
      confirmParams: { payment_method: id, return_url: returnUrl },
      redirect: 'if_required',
    })
    return codeOf(error)
  },
})

/** Goes on where the bank wanted to ask something. Null, or Stripe's code of what went wrong. */
export async function askBank(stripe: Stripe, clientSecret: string): Promise<string | null> {
  const { error } = await stripe.handleNextAction({ clientSecret })
  return codeOf(error)
}
