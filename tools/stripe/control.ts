import type { Stripe } from 'stripe'
import { adopt } from './adopt.ts'
import type { Adopted } from './adopted.ts'
import { answerChallenge } from './answer-challenge.ts'
import type { Delivery } from './delivery.ts'
import { endDispute, disputeOf, openDispute } from './disputes.ts'
import { chargeOf } from './charges.ts'
import { doDueWork } from './due-work.ts'
import { noSuch } from './errors.ts'
import type { Fault } from './faults.ts'
import { forget } from './forget.ts'
import { intentOf } from './payment-intents.ts'
import { finishRefund } from './refund-money.ts'
import { retrieveRefund } from './refunds.ts'
import { emptyState, readState, writeState, type State } from './state.ts'
import { addEndpoint } from './webhook-endpoints.ts'
import type { WebhookRule } from './webhook-rules.ts'
import { idOf, type World } from './world.ts'

interface Inside {
  world: World
  faults: Fault[]
  heldCalls: (() => void)[]
  clock: { ahead: number }
}

export type Order = 'asAddressed' | 'reversed' | 'shuffled'

/** What a test may do that no customer of Stripe can. */
export interface Control {
  fail: (fault: Fault) => void
  clearFaults: () => void
  /** Lets the calls that `hold` keeps waiting go on. */
  releaseCalls: () => number
  rule: (rule: WebhookRule) => void
  clearRules: () => void
  /** Held webhooks become due, in this order. */
  release: (order: Order) => Delivery[]
  /** Sends a recorded event again, to every endpoint or to one. */
  resend: (event: string) => void
  register: (wanted: {
    url: string
    events: string[]
    secret?: string | undefined
  }) => Stripe.WebhookEndpoint
  moveClock: (ms: number) => void
  openDispute: (wanted: {
    intent: string
    reason?: string
    inquiry?: boolean
    amount?: number | undefined
  }) => Stripe.Dispute
  endDispute: (id: string, won: boolean) => Stripe.Dispute
  endRefund: (id: string, ends: 'succeeded' | 'failed') => Stripe.Refund
  /** The holder answers the open 3-D Secure question of an intent. */
  answerHolder: (intent: string, approved: boolean) => void
  /** Payments of the past, as if they had been made here: all of them or none, and told to nobody. */
  adopt: (wanted: readonly Adopted[]) => void
  /** Takes away the payments of these orders, by their metadata. */
  forget: (orders: readonly string[]) => void
  state: () => State
  /** Forgets everything, faults, rules and the moved clock too. */
  reset: () => void
}

export function createControl({ world, faults, heldCalls, clock }: Inside): Control {
  return {
    fail: (fault) => void faults.push({ ...fault }),
    clearFaults: () => void faults.splice(0),
    releaseCalls: () => {
      const waiting = heldCalls.splice(0)
      for (const go of waiting) go()
      return waiting.length
    },
    rule: (rule) => void world.webhookRules.push({ ...rule }),
    clearRules: () => void world.webhookRules.splice(0),
    release: (order) => release(world, order),
    resend: (event) => resend(world, event),
    register: (wanted) => addEndpoint(world, wanted),
    moveClock: (ms) => {
      clock.ahead += ms
      doDueWork(world)
    },
    openDispute: ({ intent, reason = 'fraudulent', inquiry = false, amount }) =>
      openDispute(world, chargeOf(world, idOf(intentOf(world, intent).latest_charge) ?? ''), {
        reason,
        inquiry,
        ...(amount !== undefined && { amount }),
      }),
    endDispute: (id, won) => endDispute(world, disputeOf(world, id), won),
    endRefund: (id, ends) => {
      const refund = retrieveRefund({ world, id, params: {}, fromBrowser: false, older: false })
      finishRefund(world, refund, ends === 'failed')
      return refund
    },
    answerHolder: (intent, approved) => {
      const open = [...world.state.challenges].find(([, challenge]) => challenge.intent === intent)
      if (!open) throw noSuch('challenge', intent)
      answerChallenge(world, open[0], approved)
    },
    adopt: (wanted) => adopt(world, wanted),
    forget: (orders) => forget(world, orders),
    state: () => world.state,
    reset: () => {
      readState(world.state, writeState(emptyState()))
      faults.splice(0)
      world.webhookRules.splice(0)
      for (const go of heldCalls.splice(0)) go()
      clock.ahead = 0
    },
  }
}

function release(world: World, order: Order): Delivery[] {
  const held = [...world.state.deliveries.values()].filter((one) => one.state === 'held')
  const ordered =
    order === 'reversed' ? held.toReversed() : order === 'shuffled' ? shuffled(world, held) : held
  for (const delivery of ordered) {
    // The order of the table is the order of sending.
    world.state.deliveries.delete(delivery.id)
    world.state.deliveries.set(delivery.id, { ...delivery, state: 'waiting', at: world.now() })
  }
  return ordered
}

function shuffled<T>(world: World, list: readonly T[]): T[] {
  const drawn = list.map((one) => ({ one, by: world.random() }))
  return drawn.toSorted((a, b) => a.by - b.by).map(({ one }) => one)
}

function resend(world: World, event: string): void {
  if (!world.state.events.has(event)) throw noSuch('event', event)
  for (const endpoint of world.state.webhookEndpoints.keys()) {
    const id = world.id('whd')
    world.state.deliveries.set(id, {
      id,
      event,
      endpoint,
      at: world.now(),
      tries: 0,
      state: 'waiting',
    })
  }
}
