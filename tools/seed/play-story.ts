import type { Legs } from '@forno/domain/delivery/estimate'
import { assignDriver } from '@forno/domain/order/assign-driver'
import { type Moved, moveOrder } from '@forno/domain/order/move-order'
import { type MoveName, moveCalled } from '@forno/domain/order/moves'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import type { FulfilmentKind } from '@forno/domain/order/fulfilment'
import { hasEnded } from '@forno/domain/order/statuses'
import { actorOn, theSystem } from '@forno/domain/order/who'
import { type Millis, minutes } from '@forno/domain/time/millis'
import { agreed } from './agreed.ts'
import { type DemoAccount, demoAccounts } from './demo-accounts.ts'
import { DEMO_RUN } from './demo-driving.ts'
import { demoPerson } from './people.ts'
import type { Story } from './story.ts'

/** An order and all that was written down about it. */
export interface ToldOrder {
  order: Order
  events: OrderEvent[]
}

/** So long it takes to type a card's number. */
export const PAYING: Millis = minutes(1)

/** Something that is done to an order, so long after the shop was told of it. */
export interface Step {
  move: MoveName | 'assign'
  by: string
  after: Millis
  reason?: string
}

/** The usual way, and what each move waits for: a part of the shop's paces or minutes of its own. */
const usualWay: Record<FulfilmentKind, readonly (readonly [MoveName, keyof Legs | number])[]> = {
  delivery: [
    ['accept', 'accept'],
    ['prepare', 1],
    ['bake', 'prepare'],
    ['finish', 'bake'],
    ['pickUp', 'pickUp'],
    ['arrive', 'drive'],
    ['deliver', 'handOver'],
  ],
  pickup: [
    ['accept', 'accept'],
    ['prepare', 1],
    ['bake', 'prepare'],
    ['finish', 'bake'],
    ['collect', 6],
  ],
}

/**
 * The steps of a story with their times: each takes between 0.7 and 1.2 times what it usually does. Who does
 * something is known by what they may do; `customer` is the uid of whoever ordered.
 */
export function stepsOf(
  story: Story,
  legs: Legs,
  customer: string,
  random: (below: number) => number,
): Step[] {
  const jitter = () => 0.7 + random(50) / 100
  const steps: Step[] = []
  if (story.pays === 'card') steps.push({ move: 'confirm', by: theSystem.uid, after: PAYING })
  let after = 0
  let status = 'placed'
  for (const [move, wait] of usualWay[story.to ? 'delivery' : 'pickup']) {
    if (status === story.reaches) break
    after += minutes((typeof wait === 'number' ? wait : legs[wait]) * jitter())
    const isDrivers = move === 'pickUp' || move === 'arrive' || move === 'deliver'
    steps.push({ move, by: isDrivers ? (story.driver ?? '') : 'demo-cook', after })
    status = moveCalled(move).to
    if (move === 'bake' && story.driver) {
      steps.push({ move: 'assign', by: 'demo-manager', after: after + minutes(jitter()) })
    }
  }
  if (!story.butThen) return steps
  const { move, as, reason } = story.butThen
  const by = as === 'customer' ? customer : as === 'driver' ? (story.driver ?? '') : `demo-${as}`
  after += minutes(3 * jitter())
  return [...steps, { move, by, after, ...(reason ? { reason } : {}) }]
}

/** Does the steps to a placed order, through the domain's own decisions. Throws when the domain refuses one. */
export function play(placed: Moved, steps: readonly Step[], driver: Story['driver']): ToldOrder {
  let { order } = placed
  const events = [placed.event]
  for (const { move, by, after, reason } of steps) {
    const at = order.placedAt + after
    const actor = by === theSystem.uid ? theSystem : actorOn(order, demoPerson(by))
    const given = demoAccounts.find(({ uid }) => uid === driver)
    const moved =
      move === 'assign'
        ? assignDriver(order, given ? { driver: asDriver(given), run: DEMO_RUN } : null, actor, at)
        : moveOrder(order, move, actor, at, reason)
    const done = agreed(moved, `${order.id} ${move}`)
    order = done.order
    events.push(done.event)
  }
  // The runs of past evenings are not told.
  return { order: hasEnded(order.status) ? { ...order, run: null } : order, events }
}

const asDriver = ({ uid, name }: DemoAccount) => ({ uid, name })
