import { pageConfig } from './embedded.ts'
import type { PageConfig } from './page-config.ts'

/** What the browser needs to talk to Stripe. */
export interface StripeConfig {
  publishableKey: string
  /**
   * A script that stands in for Stripe's: to be loaded, and to set `window.Stripe`, before `loadStripe` is called.
   * Null where Stripe's own is used, which is everywhere but in demo builds.
   */
  scriptUrl: string | null
}

/** Null when this shop takes no cards. */
export const stripeConfig = (): StripeConfig | null =>
  readStripeConfig(pageConfig(), typeof FORNO_DEMO === 'boolean' && FORNO_DEMO)

/** As `stripeConfig`, for given settings. What is deployed loads no script that a page's settings name. */
export function readStripeConfig(
  { stripe }: Pick<PageConfig, 'stripe'>,
  isDemo: boolean,
): StripeConfig | null {
  if (!stripe) return null
  const { publishableKey, scriptUrl = null } = stripe
  return { publishableKey, scriptUrl: isDemo ? scriptUrl : null }
}
