import type { Stripe } from 'stripe'
import type { CardState } from './card-state.ts'
import type { Delivery } from './delivery.ts'
import type { EventRecord } from './event-record.ts'
import type { KeptAnswer } from './kept-answer.ts'
import type { Later } from './later.ts'
import type { Challenge } from './challenge.ts'

/** Objects by id, oldest first. */
export type Table<T> = Map<string, T>

/** Everything the stand-in knows. Plain values, so that it can be written to a file and read back. */
export interface State {
  paymentIntents: Table<Stripe.PaymentIntent>
  charges: Table<Stripe.Charge>
  refunds: Table<Stripe.Refund>
  customers: Table<Stripe.Customer | Stripe.DeletedCustomer>
  paymentMethods: Table<Stripe.PaymentMethod>
  setupIntents: Table<Stripe.SetupIntent>
  disputes: Table<Stripe.Dispute>
  balanceTransactions: Table<Stripe.BalanceTransaction>
  confirmationTokens: Table<Stripe.ConfirmationToken>
  webhookEndpoints: Table<Stripe.WebhookEndpoint>
  events: Table<EventRecord>
  /** By payment method: which test card it is. */
  cards: Table<CardState>
  /** By confirmation token: the payment method it will become. */
  tokenMethods: Table<string>
  /** By endpoint. */
  signingSecrets: Table<string>
  /** Open 3-D Secure questions by their secret name in the address of the hosted page. */
  challenges: Table<Challenge>
  /** By idempotency key. */
  answers: Table<KeptAnswer>
  deliveries: Table<Delivery>
  later: Table<Later>
}

export function emptyState(): State {
  return {
    paymentIntents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    customers: new Map(),
    paymentMethods: new Map(),
    setupIntents: new Map(),
    disputes: new Map(),
    balanceTransactions: new Map(),
    confirmationTokens: new Map(),
    webhookEndpoints: new Map(),
    events: new Map(),
    cards: new Map(),
    tokenMethods: new Map(),
    signingSecrets: new Map(),
    challenges: new Map(),
    answers: new Map(),
    deliveries: new Map(),
    later: new Map(),
  }
}

/** The whole state as JSON text. */
export function writeState(state: State): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(state).map(([name, table]) => [name, [...table]])),
  )
}

/**
 * Puts a written state in the place of what is there. Tables the text does not name become empty. What was under way
 * when it was written ended there: its idempotency key is free again, and its webhook is sent again.
 */
export function readState(into: State, written: string): void {
  const tables: Record<string, [string, never][] | undefined> = JSON.parse(written)
  for (const [name, table] of Object.entries(into)) {
    table.clear()
    for (const [id, value] of tables[name] ?? []) table.set(id, value)
  }
  for (const [key, answer] of into.answers) if (!answer.reply) into.answers.delete(key)
  for (const delivery of into.deliveries.values())
    if (delivery.state === 'sending') delivery.state = 'waiting'
}
