import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import type { LeftOut } from '@forno/domain/dispatch/plan'
import type { Pin } from '@forno/domain/dispatch/snapshot'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Offer } from '@forno/domain/run/offer'
import { openOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import { type Millis, minutes } from '@forno/domain/time/millis'

/** What becomes of an order that nobody has taken yet, as dispatch sees it. */
export type Outlook =
  | { is: 'offered'; run: string; offer: Offer }
  | {
      is: 'planned'
      driver: string
      leaveBy: Millis
      pickUpAt: Millis
      along: string[]
      why: string
    }
  | { is: 'leftOut'; why: LeftOut }
  /** Dispatch has not looked at it yet. */
  | { is: 'unseen' }

export interface WaitingOrder {
  order: Order
  /** When somebody has to leave with it to keep its promise. */
  leaveBy: Millis
  outlook: Outlook
  pins: Pin[]
}

/** Deliveries that nobody has taken, what has to leave first on top. */
export function waitingOrders(
  orders: readonly Order[],
  runs: readonly Run[],
  desk: Pick<DispatchDesk, 'plan' | 'pins'> | null,
): WaitingOrder[] {
  const codes = new Map(orders.map(({ id, code }) => [id, code]))
  const runById = new Map(runs.map((run) => [run.id, run]))
  const planned = new Map(
    desk?.plan?.runs.flatMap((run) => run.orders.map((order) => [order, run] as const)),
  )
  const leftOut = new Map(desk?.plan?.leftOut.map(({ order, why }) => [order, why]))
  const outlook = ({ id, run }: Order): Outlook => {
    const offer = offerOf(run === null ? undefined : runById.get(run))
    if (offer && run !== null) return { is: 'offered', run, offer }
    const plan = planned.get(id)
    if (plan) {
      const { driver, leaveBy, pickUpAt, why } = plan
      const along = plan.orders.flatMap((one) => (one === id ? [] : [codes.get(one) ?? '…']))
      return { is: 'planned', driver, leaveBy, pickUpAt, along, why }
    }
    const left = leftOut.get(id)
    return left ? { is: 'leftOut', why: left } : { is: 'unseen' }
  }
  return orders
    .filter(isWaiting)
    .map((order) => ({
      order,
      leaveBy: order.promise.to - minutes(order.legs.drive + order.legs.handOver),
      outlook: outlook(order),
      pins: (desk?.pins ?? []).filter((pin) => concerns(pin, order.id)),
    }))
    .toSorted((a, b) => a.leaveBy - b.leaveBy || a.order.placedAt - b.order.placedAt)
}

const offerOf = (run: Run | undefined): Offer | undefined =>
  run?.status === 'offered' ? openOffer(run) : undefined

const isWaiting = ({ status, fulfilment, driver }: Order): boolean =>
  fulfilment.kind === 'delivery' &&
  driver === null &&
  status !== 'awaitingPayment' &&
  !hasEnded(status)

/** Whether a pin is about an order. */
export const concerns = (pin: Pin, order: string): boolean =>
  pin.kind === 'apart' ? pin.orderIds.includes(order) : pin.orderId === order
