import type { Adopted } from '../stripe/adopted.ts'

/** What the seed wants of the stand-in of Stripe beside it. */
export interface StandIn {
  /** Makes it know these payments, and of their orders no others. */
  replace: (payments: readonly Adopted[]) => Promise<void>
  knows: (intent: string) => Promise<boolean>
}

/** The stand-in that the suite runs; null where someone's own Stripe account is used. */
export function standInOf(env: Readonly<Record<string, string | undefined>>): StandIn | null {
  const { FORNO_STRIPE_ORIGIN: origin, STRIPE_SECRET_KEY: key = '' } = env
  if (!origin) return null
  const tell = async (name: string, body: string | URLSearchParams) => {
    const answer = await fetch(`${origin}/__control/${name}`, { method: 'POST', body })
    if (!answer.ok) throw new Error(`The Stripe stand-in, ${name}: ${await answer.text()}`)
  }
  return {
    replace: async (payments) => {
      const orders = ordersOf(payments).map((order) => ['orders[]', order])
      await tell('forget', new URLSearchParams(orders))
      await tell('adopt', JSON.stringify(payments))
    },
    knows: async (intent) => {
      const headers = { authorization: `Bearer ${key}` }
      const { status } = await fetch(`${origin}/v1/payment_intents/${intent}`, { headers })
      if (status !== 200 && status !== 404) throw new Error(`The Stripe stand-in says ${status}.`)
      return status === 200
    },
  }
}

/** The orders that these payments were for. */
export const ordersOf = (payments: readonly Adopted[]): string[] =>
  payments.flatMap(({ metadata }) => metadata['order'] ?? [])
