import { Stripe } from 'stripe'

export interface ClientOptions {
  /** `sk_…` or, with rights for what we use, `rk_…`. */
  secretKey: string
  /** Another address for Stripe's API: the stand-in's. */
  origin?: string | undefined
  /** In the place of a network: the stand-in in the same process. */
  httpClient?: Stripe.HttpClient | undefined
  /** How often a call that met no answer is made again, by itself and with its key. */
  retries?: number | undefined
}

/** A person waits at the other end. Our own job tries again later, with the same key. */
const PATIENCE_MS = 15_000
const RETRIES = 1

/** stripe-node, with the API version that its types are of. It tells Stripe nothing about how our calls went. */
export function stripeClient({ secretKey, origin, httpClient, retries }: ClientOptions): Stripe {
  return new Stripe(secretKey, {
    maxNetworkRetries: retries ?? RETRIES,
    timeout: PATIENCE_MS,
    telemetry: false,
    ...(httpClient && { httpClient }),
    ...(origin !== undefined && addressOf(new URL(origin))),
  })
}

const addressOf = ({ protocol, hostname, port }: URL) => ({
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
  host: hostname,
  ...(port !== '' && { port }),
})
