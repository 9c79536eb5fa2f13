import type { PaymentGateway } from '../../../functions/src/platform/payment-gateway.ts'

const unasked = (): never => {
  throw new Error('nobody asks this here')
}

/** A Stripe that answers only what a test says; everything else fails loudly. */
export const aGateway = (answers: Partial<PaymentGateway>): PaymentGateway => ({
  makeIntent: unasked,
  capture: unasked,
  cancel: unasked,
  refund: unasked,
  read: unasked,
  intentsOf: unasked,
  intentsSince: unasked,
  clientSecret: unasked,
  noticesSince: unasked,
  readWebhook: unasked,
  makePayer: unasked,
  forgetPayer: unasked,
  cardsOf: unasked,
  removeCard: unasked,
  ...answers,
})
