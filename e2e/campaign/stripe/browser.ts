import type { StripeDouble } from '../../../tools/stripe/double.ts'
import { keys } from './account.ts'

/**
 * What Stripe.js does when somebody pays: confirms one PaymentIntent, by its client secret, with a card of the test
 * list (`pm_card_visa`). Answers its status then; a card that was turned down is no error here.
 */
export async function payInBrowser(
  double: StripeDouble,
  clientSecret: string,
  card: string,
): Promise<number> {
  const [intent = ''] = clientSecret.split('_secret')
  const answer = await double.handle({
    method: 'POST',
    path: `/v1/payment_intents/${intent}/confirm`,
    headers: { authorization: `Bearer ${keys.publishable}` },
    body: new URLSearchParams({
      client_secret: clientSecret,
      payment_method: card,
      use_stripe_sdk: 'true',
    }).toString(),
  })
  if ('lost' in answer) throw new Error('nothing is ever lost between a browser and Stripe here')
  return answer.status
}
