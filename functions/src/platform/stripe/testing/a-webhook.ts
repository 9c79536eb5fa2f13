import { signatureHeader } from '../../../../../tools/stripe/signature.ts'
import { noticeTypes } from '../notices.ts'
import { type Account, keys } from './a-stripe.ts'

export interface Webhook {
  body: Buffer
  signature: string
}

/** Any text, signed as Stripe signs; by another secret when told so. */
export const signed = (
  { clock }: Account,
  body: string,
  secret: string = keys.webhookSecret,
): Webhook => ({
  body: Buffer.from(body),
  signature: signatureHeader(body, secret, Math.floor(clock.now / 1000)),
})

/** Hears everything that happens from now on. */
export const listenTo = ({ double }: Account, types: readonly string[] = noticeTypes): void =>
  void double.control.register({ url: 'http://127.0.0.1:1/', events: [...types] })

/** What Stripe would send now, the oldest first. */
export async function arrived({ double }: Account): Promise<Webhook[]> {
  const found: Webhook[] = []
  await double.deliver(async ({ body, headers }) => {
    found.push({ body: Buffer.from(body), signature: headers['stripe-signature'] ?? '' })
    return 200
  })
  return found
}
