import type { Commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import type { Card } from '../lib/card.ts'

/** Where an order's payment stands, as the shop has just looked it up at Stripe. */
export type Standing = OutputOf<Commands['payOrder']>

/** What is under way while somebody waits. */
export type PayStep = 'checking' | 'placing' | 'asking' | 'looking'

/** What paying needs from outside. */
export interface Till {
  /** Never makes a second order, however often it is asked. */
  place: () => Promise<Result<{ order: string }>>
  look: (order: string) => Promise<Result<Standing>>
  /** Where a bank that takes over the page leads back to. */
  returnUrl: (order: string) => string
  say: (step: PayStep) => void
}

export type PayEnd =
  /** The card form is not ready to be sent; nothing was. No words where it says so itself. */
  | { end: 'incomplete'; problem: string }
  /** The shop said no, or could not be reached: as far as we know there is no order. */
  | { end: 'refused'; refusals: readonly Refusal[] }
  /** The order is on its way to the kitchen. */
  | { end: 'paid'; order: string }
  /**
   * The order is kept and waits for its payment; `standing` is null when nobody could look. `code` is what Stripe
   * said to the browser: the only word there is about a tip, or a connection that broke down.
   */
  | {
      end: 'unpaid'
      order: string
      standing: Standing | null
      code: string | null
      refusals: readonly Refusal[]
    }

/** Nothing is left to pay, and the order was not given up. */
export const isPaid = ({ due, status }: Pick<Standing, 'due' | 'status'>): boolean =>
  due === null && !['awaitingPayment', 'cancelled', 'refused'].includes(status)

/**
 * From a checkout to a paid order. The shop decides first, so that a card is touched only for an order that stands.
 * Sent twice, by a second press or another tab, it ends with one order and one charge: the second meets an order
 * that is paid already, or one whose PaymentIntent will not be confirmed again.
 */
export async function payNewOrder(till: Till, card: Card): Promise<PayEnd> {
  till.say('checking')
  const problem = await check(card)
  if (problem !== null) return { end: 'incomplete', problem }
  till.say('placing')
  const placed = await till.place()
  if (!placed.ok) return { end: 'refused', refusals: placed.refusals }
  const { order } = placed.value
  const before = await till.look(order)
  // Whatever another try left half done is finished where it can be seen, not paid over.
  const isFresh = before.ok && before.value.payment.status === 'requiresPaymentMethod'
  return isFresh ? confirm(till, order, before.value, card) : ended(order, before)
}

/** Another try to pay what is due of an order that stands. */
export async function payDue(
  till: Omit<Till, 'place'>,
  order: string,
  card: Card,
): Promise<PayEnd> {
  till.say('checking')
  const problem = await check(card)
  if (problem !== null) return { end: 'incomplete', problem }
  const before = await till.look(order)
  return before.ok && before.value.payment.status !== 'processing'
    ? confirm(till, order, before.value, card)
    : ended(order, before)
}

const check = (card: Card): Promise<string | null> =>
  card.check().catch(() => 'The card form cannot be reached. Check your connection and try again.')

/** Pays what is due. Whatever Stripe says to the browser, where it stands afterwards is asked of the shop. */
async function confirm(
  till: Omit<Till, 'place'>,
  order: string,
  now: Standing,
  card: Card,
): Promise<PayEnd> {
  if (!now.due) return ended(order, { ok: true, value: now })
  till.say('asking')
  const code = await card
    .confirm(now.due.clientSecret, till.returnUrl(order))
    .catch(() => 'api_connection_error')
  till.say('looking')
  return ended(order, await till.look(order), code)
}

function ended(order: string, looked: Result<Standing>, code: string | null = null): PayEnd {
  if (!looked.ok) return { end: 'unpaid', order, standing: null, code, refusals: looked.refusals }
  return isPaid(looked.value)
    ? { end: 'paid', order }
    : { end: 'unpaid', order, standing: looked.value, code, refusals: [] }
}
