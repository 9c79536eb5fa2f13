import { forgottenFacts, NOBODY } from '@forno/domain/access/forgotten'
import { applyIntent } from '@forno/domain/payment/apply-intent'
import { attemptReadBack } from '@forno/domain/payment/attempts'
import type { Payment } from '@forno/domain/payment/payment'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import { minutes } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { moneyNow, readMoney, saveMoney } from '../platform/money.ts'
import type { PaymentGateway } from '../platform/payment-gateway.ts'

/** The gateway of an installation that has taken cards. Without its keys nothing can be said about their money. */
export function gatewayOf({ gateway }: Context): PaymentGateway {
  if (!gateway) throw new Error('there are card payments, but no keys for Stripe')
  return gateway
}

/** Reads a PaymentIntent as it is now and applies it to its order. */
export async function lookAt(order: string, intent: string, ctx: Context): Promise<void> {
  const facts = await gatewayOf(ctx).read(intent)
  if (facts) await saveReading(order, facts, ctx)
}

/**
 * Nobody answered a call for a day: everything that names the order is read and applied; what is not there by now
 * never arrived.
 */
export async function lookBack(order: string, key: string, ctx: Context): Promise<void> {
  const gateway = gatewayOf(ctx)
  const payment = (await moneyNow(ctx, order))?.payment
  const attempt = payment?.attempts.find((one) => one.key === key)
  if (!payment || !attempt) return
  const named = await gateway.intentsOf(order, attempt.at - minutes(5))
  for (const facts of named) await saveReading(order, facts, ctx)
  const unnamed = Object.keys(payment.facts).filter((id) => named.every((facts) => facts.id !== id))
  for (const intent of unnamed) await lookAt(order, intent, ctx)
  await saveReading(order, null, ctx, (before) => attemptReadBack(before, key))
}

/**
 * Applies what was read, then `change`, and saves both. What belongs to another order or currency is written down
 * nowhere but in the log; the nightly report lists it.
 */
export async function saveReading(
  order: string,
  facts: StripeFacts | null,
  ctx: Context,
  change: (payment: Payment) => Payment = (payment) => payment,
): Promise<void> {
  await ctx.db.runTransaction(async (tx) => {
    const money = await readMoney(tx, ctx, order)
    if (!money) return
    const { payment, order: about } = money
    // Whose card it was is no more written down once its owner is forgotten.
    const read = facts && payment.customer === NOBODY ? forgottenFacts(facts) : facts
    const applied = read && applyIntent(payment, about.quote, read, ctx.now())
    if (applied && !applied.ok) {
      ctx.log.error('a payment belongs to another order', { order, outcome: facts?.id ?? '' })
    }
    const next = applied?.ok ? applied.value : { payment, entries: [] }
    saveMoney(tx, ctx, money, change(next.payment), next.entries)
  })
}
