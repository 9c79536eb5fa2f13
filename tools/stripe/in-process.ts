import type { Stripe } from 'stripe'
import type { StripeDouble } from './double.ts'
import type { Reply } from './message.ts'

type HttpClient = Stripe.HttpClient
type Answer = Awaited<ReturnType<HttpClient['makeRequest']>>

/**
 * Lets stripe-node talk to a stand-in without sockets: `new Stripe(key, { httpClient: inProcess(double) })`. A lost
 * answer becomes an error at once: a silent connection's, or a broken one's of the kind that stripe-node does not try
 * again by itself. (Over a socket it meets ECONNRESET, which it repeats once whatever `maxNetworkRetries` says.)
 */
export function inProcess(double: StripeDouble): HttpClient {
  return {
    getClientName: () => 'in-process',
    makeRequest: async (_host, _port, path, method, headers, body) => {
      const answer = await double.handle({ method, path, headers: lowered(headers), body })
      if ('lost' in answer) throw connectionError(answer.lost)
      return shaped(answer)
    },
  }
}

const lowered = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )

const shaped = (reply: Reply): Answer => ({
  getStatusCode: () => reply.status,
  getHeaders: () => reply.headers,
  getRawResponse: () => reply,
  toStream: () => {
    throw new Error('The stand-in answers whole, not in streams')
  },
  toJSON: (): Promise<unknown> => Promise.resolve(JSON.parse(reply.body)),
})

const connectionError = (lost: 'reset' | 'timeout') =>
  Object.assign(new TypeError(lost === 'reset' ? 'socket hang up' : 'Request timed out'), {
    code: lost === 'reset' ? 'ECONNABORTED' : 'ETIMEDOUT',
  })
