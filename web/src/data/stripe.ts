import type { Stripe } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import { stripeConfig } from './stripe-config.ts'

let opened: Promise<Stripe> | null = null

/**
 * Stripe.js, fetched once for the page, and only for pages about to show a card form. Throws when this shop takes
 * no cards, or when it cannot be fetched: whoever asks next tries again.
 */
export function openStripe(): Promise<Stripe> {
  opened ??= open().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function open(): Promise<Stripe> {
  const config = stripeConfig()
  if (!config) throw new Error('this shop takes no cards')
  if (config.scriptUrl) await addScript(config.scriptUrl)
  const stripe = await loadStripe(config.publishableKey)
  if (!stripe) throw new Error('Stripe.js needs a browser')
  return stripe
}

/** Adds a script to the page; resolves when it has run. */
const addScript = (src: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = src
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error('the script cannot be fetched'))
    })
    document.head.append(script)
  })
