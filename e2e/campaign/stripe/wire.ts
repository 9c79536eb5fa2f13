import type { Stripe } from 'stripe'
import type { StripeDouble } from '../../../tools/stripe/double.ts'
import { inProcess } from '../../../tools/stripe/in-process.ts'
import type { Gate } from '../memory-firestore/gate.ts'

type HttpClient = Stripe.HttpClient

/** The way from stripe-node to the account in memory, each call past a gate. `called` hears of each that got there. */
export function wireTo(
  double: StripeDouble,
  gate: Gate,
  called: (method: string) => void = () => {},
): HttpClient {
  const wire = inProcess(double)
  return {
    getClientName: () => wire.getClientName(),
    makeRequest: (host, port, path, method, headers, body, protocol, timeout) =>
      gate(`stripe ${nameOf(method, path, body)}`, async () => {
        const answer = wire.makeRequest(host, port, path, method, headers, body, protocol, timeout)
        called(method)
        return answer
      }),
  }
}

const things: Record<string, string> = {
  payment_intents: 'intent',
  refunds: 'refund',
  customers: 'payer',
  payment_methods: 'card',
  events: 'notice',
  charges: 'charge',
  disputes: 'dispute',
}

/** What a call does, for people: `make intent`, `capture pi_0001`, `read pi_0001`, `list notices`. */
function nameOf(method: string, path: string, body: string): string {
  const [plain = '', query = ''] = path.split('?', 2)
  const [, , kind = '', id = '', what = ''] = plain.split('/')
  const thing = things[kind] ?? kind
  if (id === 'search' || (id === '' && method === 'GET')) return `list ${thing}s`
  // Who reads a payment opens what belongs to it; who wants its secret alone does not.
  if (method === 'GET' && kind === 'payment_intents' && query === '')
    return `client-secret of ${id}`
  if (method === 'GET') return what === '' ? `read ${id}` : `list ${what} of ${id}`
  if (what !== '') return `${what} ${id}`
  const about = new URLSearchParams(body || query).get('payment_intent')
  return id === '' ? `make ${thing}${about ? ` of ${about}` : ''}` : `change ${id}`
}
