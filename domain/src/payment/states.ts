import * as v from 'valibot'

/** What Stripe calls the states of a PaymentIntent. */
export const intentStatuses = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
] as const
export const intentStatusSchema = v.picklist(intentStatuses)
export type IntentStatus = v.InferOutput<typeof intentStatusSchema>

export const paymentStatuses = [
  'none',
  'requiresPaymentMethod',
  'requiresAction',
  'processing',
  'authorised',
  'captured',
  'cancelled',
  'failed',
  'cashDue',
  'cashReceived',
] as const
export const paymentStatusSchema = v.picklist(paymentStatuses)
export type PaymentStatus = v.InferOutput<typeof paymentStatusSchema>

interface PaymentState {
  /** The PaymentIntent's states that say so. */
  stripe: readonly IntentStatus[]
  /** Whose turn it is: the customer's, ours (server or shop), Stripe's, or nobody's any more. */
  turn: 'customer' | 'shop' | 'stripe' | 'nobody'
  /** What may be seen next. Notices get lost, so this is everything further on, not only the next step. */
  next: readonly PaymentStatus[]
}

const waiting = ['requiresPaymentMethod', 'requiresAction', 'processing'] as const
const further = [...waiting, 'authorised', 'captured', 'cancelled', 'failed'] as const

/**
 * Every state of a payment and what may follow it. What is captured or received stays so: refunds and disputes
 * are amounts beside it, not states after it. An authorisation that ended can be followed by another one, with a
 * PaymentIntent of its own; one PaymentIntent never goes back (see `join-facts.ts`).
 */
export const paymentStates = {
  none: { stripe: [], turn: 'shop', next: further },
  requiresPaymentMethod: {
    stripe: ['requires_payment_method', 'requires_confirmation'],
    turn: 'customer',
    next: further,
  },
  requiresAction: { stripe: ['requires_action'], turn: 'customer', next: further },
  processing: { stripe: ['processing'], turn: 'stripe', next: further },
  authorised: {
    stripe: ['requires_capture'],
    turn: 'shop',
    next: [...waiting, 'captured', 'cancelled', 'failed'],
  },
  captured: { stripe: ['succeeded'], turn: 'nobody', next: [] },
  cancelled: { stripe: ['canceled'], turn: 'nobody', next: [...further, 'cashDue'] },
  /** Stripe's last word to our call was an error that another try would not change. Staff see it. */
  failed: { stripe: [], turn: 'shop', next: further },
  cashDue: { stripe: [], turn: 'customer', next: ['cashReceived', 'cancelled'] },
  cashReceived: { stripe: [], turn: 'nobody', next: [] },
} as const satisfies Record<PaymentStatus, PaymentState>

const stateCalled = (status: PaymentStatus): PaymentState => paymentStates[status]

/** Whether a payment seen as `from` may next be seen as `to`. Staying is always allowed. */
export const mayFollow = (from: PaymentStatus, to: PaymentStatus): boolean =>
  from === to || stateCalled(from).next.includes(to)

/** Our word for Stripe's. */
export function statusOfIntent(status: IntentStatus): PaymentStatus {
  const found = paymentStatuses.find((name) => stateCalled(name).stripe.includes(status))
  if (!found) throw new Error(`no payment state for ${status}`)
  return found
}
