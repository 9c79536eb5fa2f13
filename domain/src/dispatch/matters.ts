import type { OrderEvent } from '../order/order.ts'

/**
 * Whether something that has happened to an order changes what dispatch could do: there is one more to bring, one is ready,
 * one is gone, or is nobody's again. The stages in between change estimates only, which each minute's plan brings;
 * what drivers do is told by their runs.
 */
export function mattersToDispatch({
  kind,
  from,
  driver,
}: Pick<OrderEvent, 'kind' | 'from' | 'driver'>): boolean {
  switch (kind) {
    case 'accept':
    case 'finish':
    case 'callOff':
    case 'fail':
      return true
    case 'cancel':
      return from === 'accepted'
    case 'assign':
      return driver === null
    default:
      return false
  }
}
