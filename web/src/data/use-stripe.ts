import type { Stripe } from '@stripe/stripe-js'
import { useLoaded } from '../lib/use-loaded.ts'

export type CardDesk =
  | { state: 'waiting' }
  | { state: 'here'; stripe: Stripe }
  /** Blocked or offline. */
  | { state: 'failed'; retry: () => void }

/** Stripe.js for a page that needs it now; while `wanted` is false nothing is fetched. */
export function useStripe(wanted: boolean): CardDesk {
  const { loaded, again } = useLoaded(wanted ? 'stripe' : null, async () => {
    const { openStripe } = await import('./stripe.ts')
    return openStripe()
  })
  if (loaded.state === 'here') return { state: 'here', stripe: loaded.value }
  return loaded.state === 'failed' ? { state: 'failed', retry: again } : { state: 'waiting' }
}
