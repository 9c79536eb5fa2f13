import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { zoneFor } from '@forno/domain/pricing/delivery-fee'
import type { Store } from '@forno/domain/store/store'
import { days, type Millis } from '@forno/domain/time/millis'
import { isOpenAt, nextOpening, openUntil } from '@forno/domain/time/opening-hours'
import { estimateWords } from '../../lib/estimate-words.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime, formatTime } from '../../lib/times.ts'

export interface ShopStatus {
  open: boolean
  /** "Open until 23:00", "Closed, opens Sat 21 Nov, 12:00". */
  hours: string
  /** "about 30–40 min"; null when shut, where nothing is brought, or while nobody knows where to. */
  time: string | null
  /** What bringing it there costs, or that it is not brought there; null while nobody knows where to. */
  fee: string | null
}

/** Whether the shop is open, and how long and how much it takes to get an order, in words. */
export function statusOf(store: Store, fulfilment: Fulfilment | null, now: Millis): ShopStatus {
  const { hours } = store
  const fee = fulfilment && feeOf(store, fulfilment)
  if (!isOpenAt(hours, now)) {
    const opens = nextOpening(hours, now)
    const words = opens === null ? 'Closed for now' : `Closed, opens ${whenOf(opens, hours, now)}`
    return { open: false, hours: words, time: null, fee }
  }
  const until = openUntil(hours, now)
  return {
    open: true,
    hours: until === null ? 'Open now' : `Open until ${whenOf(until, hours, now)}`,
    time: fulfilment && isServed(store, fulfilment) ? estimateWords(store, fulfilment) : null,
    fee,
  }
}

const whenOf = (at: Millis, { timeZone }: Store['hours'], now: Millis): string =>
  at - now < days(0.75) ? formatTime(at, timeZone) : formatDayTime(at, timeZone)

const isServed = (store: Store, fulfilment: Fulfilment): boolean =>
  fulfilment.kind === 'pickup'
    ? store.pickup
    : store.delivery && zoneFor(store, fulfilment.address.at) !== undefined

function feeOf(store: Store, fulfilment: Fulfilment): string | null {
  if (fulfilment.kind === 'pickup') return null
  if (!store.delivery) return 'No delivery at the moment'
  const zone = zoneFor(store, fulfilment.address.at)
  if (!zone) return 'Outside our delivery area'
  const money = (amount: number) => formatMoney(amount, store.currency)
  const free = zone.freeFrom === undefined ? '' : `, free from ${money(zone.freeFrom)}`
  return `Delivery ${money(zone.fee)}${free}`
}
