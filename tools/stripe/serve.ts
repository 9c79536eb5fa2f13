import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isOwnHost, listenHere } from '../lib/listen.ts'
import type { StripeDouble } from './double.ts'
import { serveJs } from './js/serve-js.ts'
import { sendWebhook } from './send-webhook.ts'

/** Nothing the shop sends comes near this, in bytes. */
const LARGEST_BODY = 1_000_000

/** How often webhooks and slow payments are looked after, in milliseconds. */
const LOOK_AFTER_MS = 100

export interface Serving {
  port: number
  url: string
  close: () => Promise<void>
}

/**
 * Puts a stand-in on 127.0.0.1, and nowhere else. Port 0 takes a free one. Delivers webhooks while it runs.
 * `changed` is called after every call that may have changed something.
 */
export async function serve(
  double: StripeDouble,
  port: number,
  changed: () => void = () => {},
): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(double, request, response)
      .then(changed)
      .catch((trouble: unknown) => {
        console.error('The Stripe stand-in failed:', trouble)
        response.destroy()
      })
  })
  const { port: taken, close } = await listenHere(server, port)
  const url = `http://127.0.0.1:${taken}`
  double.setOrigin(url)
  const looking = setInterval(() => {
    double.doDueWork()
    const due = double.due()
    if (due.length === 0) return
    void Promise.all(due.map((delivery) => double.tryDelivery(delivery, sendWebhook))).then(changed)
  }, LOOK_AFTER_MS)
  return {
    port: taken,
    url,
    close: async () => {
      clearInterval(looking)
      await close()
    },
  }
}

async function answer(double: StripeDouble, request: IncomingMessage, response: ServerResponse) {
  const body = await bodyOf(request)
  // Another site's page could reach this machine under a name of its own: answer only to our names.
  if (body === undefined || !isOwnHost(request.headers.host)) {
    response.writeHead(body === undefined ? 413 : 421).end()
    return
  }
  const { method = 'GET', url: path = '/' } = request
  const script = await serveJs(method, path)
  if (script) {
    response.writeHead(script.status, script.headers).end(script.body)
    return
  }
  const got = await double.handle({
    method,
    path,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body,
  })
  if ('lost' in got) {
    // A timeout is a connection that stays open and says nothing; the caller gives up first.
    if (got.lost === 'reset') request.socket.destroy()
    return
  }
  response.writeHead(got.status, got.headers).end(got.body)
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LARGEST_BODY) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
