import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build } from 'esbuild'
import { localConfig } from '../../lib/local-config.mjs'
import { root } from '../../lib/paths.mjs'
import { createStripeDouble } from '../double.ts'
import { serve } from '../serve.ts'
import { clientOf } from './shop.ts'

/** A shop's page (checkout.tsx) on one origin and the stand-in on another, under the policy of a local run. */
export async function openCheckoutSite() {
  const double = createStripeDouble({ now: Date.now, random: Math.random })
  const stripe = clientOf(double)
  const standIn = await serve(double, 0)
  const script = await bundled()
  const policy = policyWith(standIn.port)
  const page = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Checkout</title>
<body data-key="pk_test_shop" data-src="${standIn.url}/js/stripe.js"><main id="root"></main><script src="/app.js"></script>`

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const answer = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body)
    if (url.pathname === '/app.js') answer('text/javascript; charset=utf-8', script)
    else if (url.pathname !== '/intent') answer('text/html; charset=utf-8', page)
    else
      void stripe.paymentIntents
        .create({
          amount: Number(url.searchParams.get('amount')),
          currency: 'eur',
          capture_method: 'manual',
          automatic_payment_methods: { enabled: true },
        })
        .then(({ client_secret: clientSecret }) =>
          answer('application/json', JSON.stringify({ clientSecret })),
        )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    // Another name of this machine: another origin than the stand-in's, as a shop's is from Stripe's.
    url: `http://localhost:${port}`,
    standIn: standIn.url,
    stripe,
    close: async () => {
      server.closeAllConnections()
      await Promise.all([standIn.close(), new Promise((resolve) => server.close(resolve))])
    },
  }
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'checkout.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function policyWith(stripe: number): string {
  const production = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'))
  const rules: { headers: { key: string; value: string }[] }[] = localConfig(production, {
    ports: { stripe },
    webFolder: '',
  }).hosting.headers
  return (
    rules.flatMap(({ headers }) => headers).find(({ key }) => key === 'Content-Security-Policy')
      ?.value ?? ''
  )
}
