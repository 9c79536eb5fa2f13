// Writes shapes.json: tsx tools/stripe/build-shapes.ts path/to/fixtures3.json
// The file it reads is `openapi/fixtures3.json` of https://github.com/stripe/openapi (MIT): one example of each resource,
// out of Stripe's published description of its API. Only names and types are kept, for the resources that are imitated.
import { readFileSync, writeFileSync } from 'node:fs'
import { shapeOf, type Shape } from './shape.ts'

const imitated = [
  'payment_intent',
  'charge',
  'refund',
  'customer',
  'deleted_customer',
  'payment_method',
  'setup_intent',
  'confirmation_token',
  'dispute',
  'balance_transaction',
  'event',
  'webhook_endpoint',
  'deleted_webhook_endpoint',
]

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Say where fixtures3.json is')
const { resources }: { resources: Record<string, object> } = JSON.parse(readFileSync(file, 'utf8'))
const shapes: Record<string, Shape> = {}
for (const name of imitated) shapes[name] = shapeOf(resources[name])
const from =
  "Names and types from Stripe's published OpenAPI description (github.com/stripe/openapi, MIT)"
writeFileSync(
  new URL('shapes.json', import.meta.url),
  `${JSON.stringify({ from, shapes }, null, 1)}\n`,
)
