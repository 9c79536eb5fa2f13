import { expectedShort } from './estimates.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

const HOUR = 3_600_000
/** Longer routes cost what this many orders cost: nobody plans further. */
const MOST = 16

/**
 * What a driver's orders leave of the guarantee to be paid for nothing, in minutes of waiting: `(driver,
 * orders) → cost`. Every order costs its pay whoever takes it; but a guarantee that is not earned is paid on
 * top, so an order is cheapest with whoever would else end the shift short.
 */
export function payOf(
  snapshot: Snapshot,
  weights: Weights,
): (driver: number, orders: number) => number {
  const { pay, drivers, expected, now } = snapshot
  if (!pay || pay.perOrder === 0 || weights.money === 0) return () => 0
  const onShift = drivers.filter(({ shift }) => shift.from <= now && shift.until > now).length
  const all = expected?.perHour.reduce((sum, { orders }) => sum + orders, 0) ?? 0
  const pace = (all / Math.max(1, onShift)) * weights.pace
  const known = drivers.map(({ shift, delivered }) => {
    const guaranteed = ((shift.until - shift.from) / HOUR) * pay.guaranteedPerHour
    const short = guaranteed / pay.perOrder - delivered
    const further = (pace * Math.max(0, shift.until - Math.max(now, shift.from))) / HOUR
    return Float64Array.from({ length: MOST }, (_, orders) => {
      const missing = expectedShort(short - orders, Math.max(0, further - orders))
      return missing * pay.perOrder * weights.money
    })
  })
  return (driver, orders) => known[driver]![Math.min(orders, MOST - 1)]!
}
