import { type Refusal, refuse, type Result } from '@forno/domain/refusal/refusal'
import type { Pin } from '@forno/domain/dispatch/snapshot'
import { create } from 'zustand'
import { call } from '../../data/commands.ts'

/** What is being asked of the shop about one thing on the board, and what it said no to last. */
export interface Acting {
  busy: boolean
  refusals: readonly Refusal[]
}
const idle: Acting = { busy: false, refusals: [] }

const useOffice = create<Record<string, Acting>>(() => ({}))

/** How things stand with an order (`order:{id}`), a run (`run:{id}`), the `pins` or `auto`. */
export const useActing = (target: string): Acting => useOffice((all) => all[target] ?? idle)

/** Asks, and keeps the answer beside what it is about. A second press while one is under way does nothing. */
async function ask(target: string, command: () => Promise<Result<unknown>>): Promise<boolean> {
  if (useOffice.getState()[target]?.busy) return false
  useOffice.setState({ [target]: { busy: true, refusals: [] } })
  const result = await command().catch(() => refuse('tryAgain'))
  useOffice.setState({ [target]: { busy: false, refusals: result.ok ? [] : result.refusals } })
  return result.ok
}

/** Gives an order to a driver at once, without asking them; null takes it back for dispatch to plan again. */
export const giveOrder = (order: string, driver: string | null): Promise<boolean> =>
  ask(`order:${order}`, () => call('assignDriver', { order, driver }))

/** Pins what dispatch must do with an order. An older pin of the same kind on it goes. */
export function pinOrder(
  store: string,
  order: string,
  pin: Pin,
  pins: readonly Pin[],
): Promise<boolean> {
  const replaced = pins.filter(
    (one) => one.kind !== 'apart' && one.kind === pin.kind && one.orderId === order,
  )
  return ask(`order:${order}`, () => call('changePins', { store, add: [pin], remove: replaced }))
}

export const unpin = (store: string, pin: Pin, target = 'pins'): Promise<boolean> =>
  ask(target, () => call('changePins', { store, add: [], remove: [pin] }))

export const withdrawRun = (run: string, reason: string): Promise<boolean> =>
  ask(`run:${run}`, () => call('withdrawRun', { run, reason }))

export const reorderRun = (run: string, sequence: string[]): Promise<boolean> =>
  ask(`run:${run}`, () => call('reorderRun', { run, sequence }))

/** One after the other: of two presses the last one is what somebody wants. */
let switching: Promise<unknown> = Promise.resolve()
export function setAuto(store: string, auto: boolean): Promise<boolean> {
  const next = switching.then(() => ask('auto', () => call('setAutoDispatch', { store, auto })))
  switching = next
  return next
}
