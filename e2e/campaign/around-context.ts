import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from '../../functions/src/platform/context.ts'
import type { PaymentGateway } from '../../functions/src/platform/payment-gateway.ts'

/** A world whose transactions are changed before they are used: for faults that a campaign must find. */
export function withTransactions(ctx: Context, change: (tx: Transaction) => void): Context {
  const runTransaction: Context['db']['runTransaction'] = (work, options) =>
    ctx.db.runTransaction((tx) => {
      change(tx)
      return work(tx)
    }, options)
  const db = new Proxy(ctx.db, {
    get: (target, name) =>
      name === 'runTransaction' ? runTransaction : boundTo(target, Reflect.get(target, name)),
  })
  return { ...ctx, db }
}

/** A world whose Stripe is asked otherwise. */
export const withGateway = (
  ctx: Context,
  change: (gateway: PaymentGateway) => Partial<PaymentGateway>,
): Context => (ctx.gateway ? { ...ctx, gateway: { ...ctx.gateway, ...change(ctx.gateway) } } : ctx)

const boundTo = (target: object, value: unknown): unknown =>
  typeof value === 'function' ? value.bind(target) : value
