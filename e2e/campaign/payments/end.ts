import { EVENING } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { alwaysOfMoney } from '../invariants/money/always.ts'
import {
  chargesBelong,
  feesAreBooked,
  stripeIsBooked,
} from '../invariants/money/stripe-is-booked.ts'
import type { Look } from '../invariants/look.ts'
import { type Desk, LONG_AFTER } from './desk.ts'

/** More sweeps than a payment needs to come to rest. */
const MOST_SWEEPS = 12

/** The reconciler, until nothing is due any more: an early one still finds the notices that never came. */
export async function comeToRest(desk: Desk, early: boolean): Promise<void> {
  let at = desk.now + (early ? minutes(1) : LONG_AFTER)
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps++) {
    desk.setTimes({ shop: at, stripe: at })
    await desk.sweep()
    const next = nextDue(desk)
    if (next === null) return
    at = Math.max(at + minutes(1), next)
  }
  desk.complaints.push(`not at rest after ${MOST_SWEEPS} sweeps`)
}

/** When somebody has to look again. The order itself waits for nobody: it is accepted. */
function nextDue({ records }: Desk): number | null {
  const jobs = [...records.jobs().values()]
    .filter(({ state }) => state !== 'done')
    .map(({ dueAt }) => dueAt)
  const checks = [...records.payments().values()].flatMap(({ checkAt }) => checkAt ?? [])
  const all = [...jobs, ...checks]
  return all.length === 0 ? null : Math.min(...all)
}

const invariants = [...alwaysOfMoney, stripeIsBooked, feesAreBooked, chargesBelong]

/** What does not hold now: I1 to I5, and that the books are whole. */
export function broken(desk: Desk): string[] {
  const look: Look = {
    records: desk.records,
    changes: [],
    written: [],
    told: { placed: [], moved: [], tapped: [] },
    now: desk.now,
    notices: [],
    stripe: desk.stripe.control.state(),
  }
  return [...desk.complaints, ...invariants.flatMap((holds) => holds(look))]
}

/** When things were seen and written, and how often. All else must be the same in the end. */
const timing = new Set(['readAt', 'updatedAt', 'version', 'at', 'postedAt'])

/**
 * The end of a run as text that can be compared: the payment, its entries, and what the order shows of it. Maps are put
 * in order, as the database does not keep any, and so is the list of what is booked, which is a set.
 */
export function endState({ records }: Desk): string {
  const [order] = records.orders()
  if (!order) throw new Error('there is no order')
  const payment = records.payments().get(order.id)
  const end = {
    status: order.status,
    shown: order.paymentSummary,
    payment: payment && { ...payment, posted: payment.posted.toSorted() },
    entries: records.entriesOf(order.id),
  }
  return JSON.stringify(end, (key, value: unknown) => {
    if (timing.has(key)) return undefined
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** Where the shop's clock stands at the n-th notice: always after everything that has happened at Stripe. */
export const timeOfStep = (n: number): number => EVENING + 60_000 + n * 1000
