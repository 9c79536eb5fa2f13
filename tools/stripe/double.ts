import { answerCall } from './answer-call.ts'
import { createControl, type Control } from './control.ts'
import { answerControl } from './control-calls.ts'
import {
  dueDeliveries,
  outgoing,
  tryDelivery,
  type OutgoingWebhook,
  type Send,
} from './deliveries.ts'
import type { Delivery } from './delivery.ts'
import { doDueWork } from './due-work.ts'
import type { Fault } from './faults.ts'
import { hostedPage } from './hosted-page.ts'
import { randomIds } from './ids.ts'
import type { DoubleAnswer, DoubleRequest } from './message.ts'
import { emptyState, readState, writeState } from './state.ts'
import type { World } from './world.ts'

export interface DoubleOptions {
  /** Epoch milliseconds. */
  now: () => number
  /** From 0 up to, not including, 1. */
  random: () => number
  /** A fresh id for a prefix such as `pi`. Made from `random` when left out. */
  ids?: (prefix: string) => string
  /** The one secret key that is accepted. Any `sk_test_…` when left out. */
  secret?: string
  /** The one publishable key that is accepted. Any `pk_test_…` when left out. */
  publishable?: string
  /** Signs the webhooks of every endpoint that has no secret of its own. Drawn for each when left out. */
  webhookSecret?: string
  /** Where browsers find the hosted 3-D Secure page. */
  origin?: string
}

/** A Stripe account in memory. Nothing happens by itself: calls, `doDueWork` and `deliver` drive it. */
export interface StripeDouble {
  handle: (request: DoubleRequest) => Promise<DoubleAnswer>
  control: Control
  /** Settles slow payments, ends slow refunds, lets authorisations expire. Every call does it first. */
  doDueWork: () => void
  /** Webhooks whose time has come, in order. */
  due: () => Delivery[]
  /** What a delivery would send now, signed now. */
  outgoing: (delivery: Delivery) => OutgoingWebhook | undefined
  /** Sends one delivery and notes how it went. */
  tryDelivery: (delivery: Delivery, send: Send) => Promise<void>
  /** Sends what is due, one after the other; says how many were tried. */
  deliver: (send: Send) => Promise<number>
  write: () => string
  read: (written: string) => void
  /** The base address of hosted pages, once known. */
  setOrigin: (origin: string) => void
}

/** Makes an embedded Stripe. The same clock, random, ids and calls give the same answers, to the letter. */
export function createStripeDouble(options: DoubleOptions): StripeDouble {
  const clock = { ahead: 0 }
  const world: World = {
    state: emptyState(),
    now: () => options.now() + clock.ahead,
    random: options.random,
    id: options.ids ?? randomIds(options.random),
    origin: options.origin ?? 'http://127.0.0.1',
    cause: { requestId: null, idempotencyKey: null },
    webhookRules: [],
    webhookSecret: options.webhookSecret,
  }
  const faults: Fault[] = []
  const heldCalls: (() => void)[] = []
  const control = createControl({ world, faults, heldCalls, clock })
  const keys = { secret: options.secret, publishable: options.publishable }
  return {
    handle: async (request) => {
      if (request.path.startsWith('/__control/')) return answerControl(control, request)
      doDueWork(world)
      if (request.path.startsWith('/3ds/')) return hostedPage(world, request)
      return answerCall({ world, faults, heldCalls, keys }, request)
    },
    control,
    doDueWork: () => doDueWork(world),
    due: () => dueDeliveries(world),
    outgoing: (delivery) => outgoing(world, delivery),
    tryDelivery: (delivery, send) => tryDelivery(world, delivery, send),
    deliver: async (send) => {
      const due = dueDeliveries(world)
      for (const delivery of due) await tryDelivery(world, delivery, send)
      return due.length
    },
    write: () => writeState(world.state),
    read: (written) => readState(world.state, written),
    setOrigin: (origin) => {
      world.origin = origin
    },
  }
}
