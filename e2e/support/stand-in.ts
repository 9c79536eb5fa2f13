import * as v from 'valibot'

// What the embedded Stripe knows, and what only its control may make it do.

const origin = (): string => {
  const found = process.env['FORNO_STRIPE_ORIGIN']
  if (!found) throw new Error('FORNO_STRIPE_ORIGIN is not set: these journeys need the stand-in')
  return found
}

const intentSchema = v.object({
  id: v.string(),
  status: v.string(),
  /** Minor units, as all amounts here. */
  amount: v.number(),
  amount_capturable: v.number(),
  amount_received: v.number(),
  metadata: v.record(v.string(), v.string()),
})
const stateSchema = v.object({
  paymentIntents: v.array(intentSchema),
  charges: v.array(
    v.object({
      payment_intent: v.nullable(v.string()),
      captured: v.boolean(),
      amount_captured: v.number(),
      amount_refunded: v.number(),
    }),
  ),
})
export type IntentAtStripe = v.InferOutput<typeof intentSchema> & {
  /** The charges that took money, however many that were. */
  captures: number
  refunded: number
}

/** Every PaymentIntent that Stripe has for an order, the oldest first. */
export async function intentsAtStripe(order: string): Promise<IntentAtStripe[]> {
  const answer: unknown = await (await fetch(`${origin()}/__control/state`)).json()
  const { paymentIntents, charges } = v.parse(stateSchema, answer)
  return paymentIntents
    .filter(({ metadata }) => metadata['order'] === order)
    .map((intent) => {
      const own = charges.filter((one) => one.payment_intent === intent.id && one.captured)
      const refunded = own.reduce((sum, one) => sum + one.amount_refunded, 0)
      return { ...intent, captures: own.length, refunded }
    })
}

/** Makes the stand-in do what a test needs: see `tools/stripe/control-calls.ts`. */
export async function tellStripe(what: string, form: Record<string, string> = {}): Promise<void> {
  const body = new URLSearchParams(form)
  const answer = await fetch(`${origin()}/__control/${what}`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`the stand-in, ${what}: ${await answer.text()}`)
}
