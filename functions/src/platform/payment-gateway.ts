import type { SavedCard } from '@forno/domain/payment/payer'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import type { Millis } from '@forno/domain/time/millis'

/** A PaymentIntent to be made. The idempotency key of each call is stored before it, and given with it. */
export interface NewIntent {
  order: string
  purpose: 'order' | 'tip'
  /** The number of the attempt that makes it. */
  attempt: number
  amount: number
  currency: string
  /** Who the customer is at Stripe; empty for guests. */
  payer: string
  /** Keep the card for later. */
  keep: boolean
  /** Charge the card of this earlier PaymentIntent, without its owner; empty to wait for them. */
  cardOf: string
}

/** Stripe's notice of something, as far as we go by it. */
export interface Notice {
  id: string
  type: string
  /** Empty when it is about no PaymentIntent. */
  intent: string
  created: Millis
}

/**
 * Stripe's final no to a call: the same again would be answered the same. `code` is Stripe's (`card_declined`,
 * `payment_intent_unexpected_state` …). Anything else that is thrown may pass: no answer, load, keys that are wrong.
 */
export class GatewayRefused extends Error {
  override name = 'GatewayRefused'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Stripe, as far as we use it. Calls that change something take their idempotency key and answer with the id of
 * what they made; what is so afterwards is told by `read` alone.
 */
export interface PaymentGateway {
  /**
   * A declined card is no error here: the PaymentIntent is there and waits for another. So it does when the card of
   * `cardOf` is kept no more.
   */
  makeIntent: (wanted: NewIntent, key: string) => Promise<string>
  capture: (intent: string, amount: number, key: string) => Promise<void>
  cancel: (intent: string, key: string) => Promise<void>
  /** `plan`: the number of our plan, written into its metadata. */
  refund: (
    refund: { order: string; intent: string; amount: number; plan: number },
    key: string,
  ) => Promise<void>
  /** A PaymentIntent with its charge's refunds, disputes and fees; null when Stripe has none of that id. */
  read: (intent: string) => Promise<StripeFacts | null>
  /** Those that name the order in their metadata, made since, the oldest first. Goes through all that were made since. */
  intentsOf: (order: string, since: Millis) => Promise<StripeFacts[]>
  /** All that were made since, whoever made them; `order` is empty in those that name none. */
  intentsSince: (since: Millis) => Promise<StripeFacts[]>
  /** What the browser needs to pay this PaymentIntent. */
  clientSecret: (intent: string) => Promise<string>
  /** Notices of the kinds that we listen to since then, the oldest first; of very many only the latest. */
  noticesSince: (since: Millis) => Promise<Notice[]>
  /**
   * Verifies a webhook's raw body. `refused` says why it is not to be believed, in a word or two of ours; a notice of
   * a kind that we do not listen to is null.
   */
  readWebhook: (
    body: Buffer,
    signature: string,
  ) => { ok: true; notice: Notice | null } | { ok: false; refused: string }
  /** Makes somebody known, so that their cards can be kept. */
  makePayer: (uid: string, email: string, key: string) => Promise<string>
  /**
   * Takes somebody out, with their cards: the payer given (empty for none), and any other that was made for this uid with
   * this address. Nobody there is fine. What they have paid stays, without them.
   */
  forgetPayer: (uid: string, email: string, payer: string) => Promise<void>
  /** The newest first; none when Stripe does not know the payer. */
  cardsOf: (payer: string) => Promise<SavedCard[]>
  /** Forgets a card; false when this payer has no such card. */
  removeCard: (payer: string, card: string) => Promise<boolean>
}
