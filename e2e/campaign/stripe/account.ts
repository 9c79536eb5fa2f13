import { createStripeDouble, type StripeDouble } from '../../../tools/stripe/double.ts'
import type { Random } from '../random.ts'

/** Keys that only this account knows. */
export const keys = {
  secret: 'sk_test_campaign',
  publishable: 'pk_test_campaign',
  webhook: 'whsec_campaign',
} as const

/** Where notices are addressed to. Nothing is ever sent there: who has them, hands them over. */
export const WEBHOOK_URL = 'https://forno.example.test/stripe'

/**
 * A Stripe account in memory that tells of these kinds of events. Ids are counted by their kinds, so that what is only
 * read never changes the name of what is made afterwards; `made` is where they are counted.
 */
export function stripeAccount(
  now: () => number,
  random: Random,
  events: readonly string[],
  made = new Map<string, number>(),
): StripeDouble {
  const double = createStripeDouble({
    now,
    random: () => random.below(1_000_000) / 1_000_000,
    ids: (prefix) => {
      const n = (made.get(prefix) ?? 0) + 1
      made.set(prefix, n)
      return `${prefix}_${String(n).padStart(4, '0')}`
    },
    secret: keys.secret,
    publishable: keys.publishable,
    webhookSecret: keys.webhook,
  })
  double.control.register({ url: WEBHOOK_URL, events: [...events], secret: keys.webhook })
  return double
}
