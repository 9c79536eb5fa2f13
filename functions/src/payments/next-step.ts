import { attemptSent, planAttempt } from '@forno/domain/payment/attempts'
import type { NextCall } from '@forno/domain/payment/calls'
import { nextCall } from '@forno/domain/payment/next-call'
import type { Payment } from '@forno/domain/payment/payment'
import { withEntries } from '@forno/domain/payment/wanted-entries'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { type Money, readMoney, saveMoney } from '../platform/money.ts'
import { cashAt } from './cash-at.ts'
import { planDue } from './plan-due-refund.ts'

type Send = Extract<NextCall, { do: 'send' }>

/** A call that is written down, or what has to come before it. */
export type Step = NextCall | { do: 'again' } | { do: 'makePayer'; payment: Payment }

/**
 * Decides on the next call for an order's money and writes it down, in one transaction. `askedPayer`: somebody has
 * tried to make the customer known to Stripe already, so it is not asked for again.
 */
export async function nextStep(id: string, ctx: Context, askedPayer: boolean): Promise<Step> {
  return ctx.db.runTransaction(async (tx): Promise<Step> => {
    const money = await readMoney(tx, ctx, id)
    if (!money) return { do: 'nothing' }
    const now = ctx.now()
    if (money.payment.method === 'cash') {
      const { payment, entries } = withEntries(cashAt(money), money.order.quote, now)
      saveMoney(tx, ctx, money, payment, entries)
      return { do: 'nothing' }
    }
    const call = nextCall(money.payment, money.order.status, now)
    if (call.do === 'planRefund') {
      saveMoney(tx, ctx, money, planDue(money, call, now))
      return { do: 'again' }
    }
    if (call.do !== 'send') {
      saveMoney(tx, ctx, money, money.payment)
      return call
    }
    return writeDown(tx, ctx, money, { call, askedPayer })
  })
}

/**
 * One write instead of two: the call is on its way as soon as it is written down. With everything that its key is
 * sent with, since the same key with anything else would be refused for good.
 */
async function writeDown(
  tx: Transaction,
  ctx: Context,
  money: Money,
  { call, askedPayer }: { call: Send; askedPayer: boolean },
): Promise<Step> {
  const { payment } = money
  if (payment.attempts.some(({ key, state }) => key === call.key && state === 'sent')) {
    saveMoney(tx, ctx, money, payment)
    return call
  }
  const makes = call.purpose === 'authorise' || call.purpose === 'tip'
  const known = makes
    ? (await tx.get(documentAt(ctx.db, 'payers/{uid}', payment.customer))).data()
    : undefined
  if (makes && payment.offSession && !known && !askedPayer) return { do: 'makePayer', payment }
  // A card that was used before, where its owner lets us; the first time they enter it themselves.
  const payer = known?.stripe ?? ''
  const extra = makes
    ? { payer, cardOf: payment.offSession && payer !== '' ? payment.intent : '' }
    : {}
  const planned = planAttempt(payment, { ...call, ...extra }, ctx.now())
  saveMoney(tx, ctx, money, attemptSent(planned, call.key))
  return call
}
