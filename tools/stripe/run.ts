// Starts the Stripe stand-in: tsx tools/stripe/run.ts --port 12111 [--data FILE] [--webhook URL --webhook-secret whsec_…]
import { parseArgs } from 'node:util'
import { createStripeDouble } from './double.ts'
import { keepIn } from './keep.ts'
import { serve } from './serve.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '12111' },
    data: { type: 'string' },
    webhook: { type: 'string' },
    'webhook-secret': { type: 'string' },
  },
})
const webhookSecret = values['webhook-secret']
const double = createStripeDouble({
  now: Date.now,
  random: Math.random,
  ...(webhookSecret !== undefined && { webhookSecret }),
})
const kept = values.data === undefined ? undefined : keepIn(values.data, double)
const { webhook } = values
if (webhook !== undefined) {
  // An older run may have listened elsewhere, or under another secret.
  const { webhookEndpoints, signingSecrets } = double.control.state()
  for (const one of webhookEndpoints.values())
    if (one.url !== webhook) webhookEndpoints.delete(one.id)
  const [same] = webhookEndpoints.keys()
  if (same === undefined) double.control.register({ url: webhook, events: ['*'] })
  else if (webhookSecret !== undefined) signingSecrets.set(same, webhookSecret)
}
const serving = await serve(double, Number(values.port), kept?.changed)
console.log(`Stripe stand-in at ${serving.url}`)

const stop = async () => {
  await serving.close()
  kept?.now()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
