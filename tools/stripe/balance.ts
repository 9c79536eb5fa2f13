import type { Stripe } from 'stripe'
import type { Call } from './call.ts'
import { noSuch } from './errors.ts'
import { listPage } from './pages.ts'
import { text } from './params.ts'
import { idOf, seconds, type World } from './world.ts'

/** Two days until money that came in can be paid out. */
const AVAILABLE_AFTER_SECONDS = 2 * 86_400

/** What Stripe keeps of a European card payment: 1.5 % and 25 cents. Not given back on a refund. */
export const feeOf = (amount: number) => Math.round(amount * 0.015) + 25

/** What Stripe takes for a dispute that the shop must answer. */
export const DISPUTE_FEE = 2_000

interface Moved {
  amount: number
  fee?: number
  currency: string
  source: string
  type: 'charge' | 'refund' | 'refund_failure' | 'adjustment'
  category: string
  description: string | null
}

/** Writes a line of the account: `amount` in minor units, negative when money leaves. */
export function move(world: World, moved: Moved): Stripe.BalanceTransaction {
  const fee = moved.fee ?? 0
  const line: Stripe.BalanceTransaction = {
    id: world.id('txn'),
    object: 'balance_transaction',
    amount: moved.amount,
    available_on: seconds(world) + AVAILABLE_AFTER_SECONDS,
    balance_type: 'payments',
    created: seconds(world),
    currency: moved.currency,
    description: moved.description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: moved.currency,
              description: 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: moved.amount - fee,
    reporting_category: moved.category,
    source: moved.source,
    status: 'pending',
    type: moved.type,
  }
  world.state.balanceTransactions.set(line.id, line)
  return line
}

const asOfNow = (world: World, line: Stripe.BalanceTransaction): Stripe.BalanceTransaction => ({
  ...line,
  status: line.available_on <= seconds(world) ? 'available' : 'pending',
})

export function retrieveBalanceTransaction({ world, id }: Call): Stripe.BalanceTransaction {
  const line = world.state.balanceTransactions.get(id)
  if (!line) throw noSuch('balance transaction', id)
  return asOfNow(world, line)
}

export function listBalanceTransactions({ world, params }: Call): object {
  const source = text(params, 'source')
  const type = text(params, 'type')
  const page = listPage(
    world.state.balanceTransactions,
    params,
    '/v1/balance_transactions',
    (line) =>
      (source === undefined || idOf(line.source) === source) &&
      (type === undefined || line.type === type),
    ['source', 'type', 'currency', 'payout'],
  )
  return { ...page, data: page.data.map((line) => asOfNow(world, line)) }
}
