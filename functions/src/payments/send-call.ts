import { attemptAnswered } from '@forno/domain/payment/attempts'
import type { NextCall } from '@forno/domain/payment/calls'
import type { Payment } from '@forno/domain/payment/payment'
import type { Context } from '../platform/context.ts'
import { moneyNow } from '../platform/money.ts'
import { GatewayRefused, type PaymentGateway } from '../platform/payment-gateway.ts'
import { gatewayOf, saveReading } from './look-at-stripe.ts'

type Call = Extract<NextCall, { do: 'send' }>

/**
 * Makes a call that has been written down, then looks what is so and writes both down. When nobody answers it throws
 * and the attempt stays open: the next one makes it again with the same key.
 */
export async function sendCall(order: string, call: Call, ctx: Context): Promise<void> {
  const gateway = gatewayOf(ctx)
  const money = await moneyNow(ctx, order)
  if (!money) return
  const { intent, error } = await answerTo(call, money.payment, gateway, ctx)
  const facts = intent === '' ? null : await gateway.read(intent)
  await saveReading(order, facts, ctx, (payment) => attemptAnswered(payment, call.key, error))
}

async function answerTo(call: Call, payment: Payment, gateway: PaymentGateway, ctx: Context) {
  try {
    return { intent: await make(call, payment, gateway), error: '' }
  } catch (thrown) {
    if (!(thrown instanceof GatewayRefused)) throw thrown
    ctx.log.warn('Stripe refused a call', {
      order: payment.order,
      outcome: `${call.purpose}: ${thrown.code}`,
    })
    return { intent: call.intent, error: thrown.code }
  }
}

/** @returns the PaymentIntent that the call was about. */
async function make(
  { purpose, n, key, amount, intent }: Call,
  payment: Payment,
  gateway: PaymentGateway,
): Promise<string> {
  const { order, currency } = payment
  switch (purpose) {
    case 'capture':
      await gateway.capture(intent, amount, key)
      return intent
    case 'cancel':
      await gateway.cancel(intent, key)
      return intent
    case 'refund':
      await gateway.refund({ order, intent, amount, plan: n }, key)
      return intent
    default: {
      const { payer = '', cardOf = '' } = payment.attempts.find((one) => one.key === key) ?? {}
      const about = { order, attempt: n, amount, currency, payer, cardOf }
      const keep = payment.offSession && payer !== ''
      return gateway.makeIntent(
        { ...about, purpose: purpose === 'tip' ? 'tip' : 'order', keep },
        key,
      )
    }
  }
}
