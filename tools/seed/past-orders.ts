import { legsFor } from '@forno/domain/delivery/estimate'
import type { Availability } from '@forno/domain/menu/availability'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { placeOrder, type PlaceOrderInput, quoteCart } from '@forno/domain/order/place-order'
import { casesLately } from '@forno/domain/support/by-rules'
import { type Millis, minutes } from '@forno/domain/time/millis'
import { momentOfWallClock, wallClock } from '@forno/domain/time/time-zone'
import { trackingToken } from '../../functions/src/platform/digest.ts'
import { idsFrom } from '../../functions/src/platform/ids.ts'
import { doors } from './doors.ts'
import { demoMenu } from './menu/demo-menu.ts'
import { demoContact, demoPerson } from './people.ts'
import { agreed } from './agreed.ts'
import { PAYING, play, stepsOf } from './play-story.ts'
import { randomFrom } from './random.ts'
import { demoStore } from './shop.ts'
import { liveStories } from './live-stories.ts'
import { pastStories } from './past-stories.ts'
import type { Story } from './story.ts'
import { type PaidOrder, tellMoney } from './tell-money.ts'

/** Nothing is sold out when the demo shop opens. */
export const demoAvailability: Availability = { store: demoStore.id, soldOut: [], version: 0 }

const shop = { store: demoStore, menu: demoMenu, availability: demoAvailability }

/** Signs the links of seeded orders. Their trackings are in the database, so nobody has to sign them again. */
const SEED_LINK_SECRET = 'the-seed-signs-links-of-demo-orders-only'

/** The ids of demo orders: `demo-order-01`, … the past ones first. */
const orderId = (index: number): string => `demo-order-${String(index + 1).padStart(2, '0')}`

/** Those that were under way when they were seeded. */
export const liveOrderIds: readonly string[] = liveStories.map((_, index) =>
  orderId(pastStories.length + index),
)

/** All demo orders and their money as seen from `now`, made by the same decisions as everybody's. */
export function demoOrders(now: Millis): PaidOrder[] {
  const random = randomFrom(2026)
  const { code } = idsFrom(random)
  const orders = [...pastStories, ...liveStories].map((story, index) => {
    const id = orderId(index)
    const ids = { order: id, code: code(), tracking: trackingToken(SEED_LINK_SECRET, id) }
    return tell(story, ids, now, random)
  })
  return knowingEachOther(orders)
}

/** The stories are told latest first: each problem is given the count of those that came before it. */
function knowingEachOther(orders: readonly PaidOrder[]): PaidOrder[] {
  const cases = orders.flatMap(({ help }) => (help ? [help.case] : []))
  return orders.map((told) => {
    if (!told.help) return told
    const { case: known } = told.help
    const before = cases.filter(
      ({ customer, openedAt }) => customer === known.customer && openedAt < known.openedAt,
    )
    const facts = { ...known.facts, ...casesLately({ before, now: known.openedAt }) }
    return { ...told, help: { ...told.help, case: { ...known, facts } } }
  })
}

function tell(
  story: Story,
  ids: { order: string; code: string; tracking: string },
  now: Millis,
  random: (below: number) => number,
): PaidOrder {
  const customer = demoPerson(story.by === 'customer' ? 'demo-customer' : `guest-of-${ids.order}`)
  const input = checkout(story, ids.order)
  const legs = legsFor(demoStore.paces, demoStore.address.at, input.fulfilment)
  const steps = stepsOf(story, legs, customer.uid, random)
  const sinceLast = minutes(0.5 + random(100) / 100) + (story.pays === 'card' ? PAYING : 0)
  const placedAt =
    story.when === 'live' ? now - (steps.at(-1)?.after ?? 0) - sinceLast : evening(now, story.when)
  const placed = agreed(placeOrder(shop, input, customer, ids, placedAt), ids.order)
  return tellMoney(play(placed, steps, story.driver), placed.payment, story)
}

function checkout(story: Story, id: string): PlaceOrderInput {
  const fulfilment: Fulfilment = story.to
    ? { kind: 'delivery', address: doors[story.to] }
    : { kind: 'pickup' }
  const lines = story.lines.map(([quantity, choice, note], index) => ({
    key: `line-${index + 1}`,
    choice,
    quantity,
    ...(note ? { note } : {}),
  }))
  const tip = story.tip ?? 0
  const { total } = agreed(quoteCart(shop, { lines, fulfilment, tip }), id)
  const changeFrom = Math.ceil(total / 1000) * 1000
  return {
    store: demoStore.id,
    menuVersion: demoMenu.version,
    lines,
    fulfilment,
    tip,
    key: `${id}-checkout-key`,
    contact:
      story.by === 'customer' ? demoContact : { name: 'Demo guest', phone: '+598 2000 0299' },
    payment:
      story.pays === 'card'
        ? { method: 'card', keep: false }
        : { method: 'cash', ...(story.wantsChange ? { changeFrom } : {}) },
    note: story.note ?? '',
    expectedTotal: total,
  }
}

/** That many days before `now`, when the clock on the shop's wall showed `20:40`. */
function evening(now: Millis, { daysAgo, clock }: { daysAgo: number; clock: string }): Millis {
  const { timeZone } = demoStore.hours
  const wall = new Date(wallClock(timeZone, now))
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const day = wall.getUTCDate() - daysAgo
  return momentOfWallClock(
    timeZone,
    Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), day, hour, minute),
  )
}
