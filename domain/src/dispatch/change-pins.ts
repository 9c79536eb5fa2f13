import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Pin } from './snapshot.ts'

/** More than a shop has open orders in its worst hour; a desk is one document. */
const MOST_PINS = 200

const keyOf = (pin: Pin): string =>
  pin.kind === 'apart' ? `apart ${pin.orderIds.toSorted().join()}` : `${pin.kind} ${pin.orderId}`

/** Whether two pins say the very same. */
export const isSamePin = (a: Pin, b: Pin): boolean => {
  if (keyOf(a) !== keyOf(b)) return false
  if (a.kind === 'give') return b.kind === 'give' && a.driverId === b.driverId
  return a.kind === 'apart' || (b.kind === 'hold' && a.until === b.until)
}

/**
 * The pins after some were taken back and some were added. Of two words about the same (one order to two drivers, one
 * held until two times) the later one counts. Refuses `tooMuch` (field: add). The same list when nothing changes.
 */
export function changedPins(
  pins: readonly Pin[],
  { add, remove }: { add: readonly Pin[]; remove: readonly Pin[] },
): Result<readonly Pin[]> {
  const kept = pins.filter((pin) => !remove.some((one) => isSamePin(one, pin)))
  const byKey = new Map([...kept, ...add].map((pin) => [keyOf(pin), pin]))
  const next = [...byKey.values()]
  if (next.length > MOST_PINS) return refuse('tooMuch', { field: 'add' })
  const isSame =
    next.length === pins.length && next.every((pin) => pins.some((one) => isSamePin(one, pin)))
  return ok(isSame ? pins : next)
}

/** "give A1 to driver-1; hold B2": pins in few words, for the audit. */
export const pinWords = (pins: readonly Pin[]): string =>
  pins
    .map((pin) => {
      if (pin.kind === 'give') return `give ${pin.orderId} to ${pin.driverId}`
      return pin.kind === 'hold' ? `hold ${pin.orderId}` : `keep apart ${pin.orderIds.join(', ')}`
    })
    .join('; ')
