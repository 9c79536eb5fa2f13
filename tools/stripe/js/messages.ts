import type { PaymentMethod, StripeError } from '@stripe/stripe-js'
import type { Answer } from './api.ts'

/** What the shop's page and the stand-in's frames in it say to each other. No card data among it. */
export type ToFrame =
  | { kind: 'look'; look: Look }
  | { kind: 'submit'; ask: number }
  | { kind: 'method'; ask: number; key: string; billing: object | undefined }
  | { kind: 'focus' }
  | { kind: 'blur' }
  | { kind: 'clear' }

export type FromFrame =
  | { kind: 'ready' }
  | { kind: 'height'; pixels: number }
  | { kind: 'change'; empty: boolean; complete: boolean }
  | { kind: 'focus' }
  | { kind: 'blur' }
  | { kind: 'escape' }
  /** Enter inside a field: the form around the frame is meant. */
  | { kind: 'enter' }
  /** The button of the wallet. */
  | { kind: 'press' }
  | { kind: 'submitted'; ask: number; problem: StripeError | null }
  | { kind: 'made'; ask: number; made: Answer<PaymentMethod> }

/** What of Stripe's `appearance` the frames honour. */
export interface Look {
  theme?: string | undefined
  variables?: Record<string, string> | undefined
  /** The colour of the page behind the frame: the frame takes it, so that its text stands on something known. */
  behind?: string | undefined
}

/** Wraps what is said, so that other messages between the two windows are not taken for ours. */
export interface Envelope<M> {
  forno: 'stripe-js'
  said: M
}

export const envelope = <M>(said: M): Envelope<M> => ({ forno: 'stripe-js', said })

/** What was said; null when the message is somebody else's. */
export const opened = <M>(data: Partial<Envelope<M>> | null): M | null =>
  data?.forno === 'stripe-js' ? (data.said ?? null) : null
