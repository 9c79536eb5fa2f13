import type { Stripe } from 'stripe'
import { emit } from './emit.ts'
import type { World } from './world.ts'

/** Opens a 3-D Secure question on a hosted page and makes the intent wait for its answer. */
export function askHolder<Intent extends Stripe.PaymentIntent | Stripe.SetupIntent>(
  world: World,
  intent: Intent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Intent {
  const secret = world.id('src')
  world.state.challenges.set(secret, {
    intent: intent.id,
    kind: intent.object,
    paymentMethod: method.id,
    returnUrl,
  })
  const url = `${world.origin}/3ds/${secret}`
  intent.status = 'requires_action'
  intent.next_action =
    returnUrl === null
      ? {
          type: 'use_stripe_sdk',
          use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url, source: secret },
        }
      : { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } }
  emit(world, `${intent.object}.requires_action`, intent)
  return intent
}

/** A new try, or the end of an intent, makes its open questions void. */
export function dropChallenges(world: World, intent: string): void {
  for (const [secret, challenge] of world.state.challenges)
    if (challenge.intent === intent) world.state.challenges.delete(secret)
}
