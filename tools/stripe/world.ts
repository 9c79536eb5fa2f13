import type { State } from './state.ts'
import type { WebhookRule } from './webhook-rules.ts'

/** API version that stripe-node 23.1.0 asks for; what the answers are shaped after. */
export const API_VERSION = '2026-10-28.endive'

/** What every part of the stand-in is given: state, and clock, ids and random from outside. */
export interface World {
  state: State
  /** Epoch milliseconds, moved by control calls. */
  now: () => number
  /** From 0 up to, not including, 1. */
  random: () => number
  /** A fresh id, e.g. `pi_…`. */
  id: (prefix: string) => string
  /** Where a browser finds the hosted pages, e.g. `http://127.0.0.1:12111`. */
  origin: string
  /** The request under way, named in the events it causes. */
  cause: { requestId: string | null; idempotencyKey: string | null }
  webhookRules: WebhookRule[]
  webhookSecret: string | undefined
}

/** Stripe counts in whole seconds. */
export const seconds = (world: World) => Math.floor(world.now() / 1000)

/** The id of something that Stripe's types also allow in full. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  return value === null || value === undefined ? null : typeof value === 'string' ? value : value.id
}
