/** The seven notices of a payment, in the order in which Stripe sends them; each with the how manieth of its type it is. */
export const notices = [
  { name: 'requires_action', type: 'payment_intent.requires_action', nth: 0 },
  { name: 'processing', type: 'payment_intent.processing', nth: 0 },
  { name: 'succeeded', type: 'payment_intent.succeeded', nth: 0 },
  { name: 'refunded (1st)', type: 'charge.refunded', nth: 0 },
  { name: 'refunded (2nd)', type: 'charge.refunded', nth: 1 },
  { name: 'dispute.created', type: 'charge.dispute.created', nth: 0 },
  { name: 'dispute.closed', type: 'charge.dispute.closed', nth: 0 },
] as const

/** Which notice: 0 … 6. Once it is sent, Stripe stands at least at its stage. */
export type NoticeNo = number

export const noticeTypes = [...new Set(notices.map(({ type }) => type))]
