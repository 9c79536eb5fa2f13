import type { OrderEvent } from '@forno/domain/order/order'
import { theSystem } from '@forno/domain/order/who'
import type { Run } from '@forno/domain/run/run'
import type { Invariant } from './look.ts'

/** I16: every privileged change has exactly one line, written with it; and no line is about nothing. */
export const auditLines: Invariant = ({ records }) => {
  const expected = new Set<string>()
  for (const order of records.orders()) {
    for (const event of records.eventsOf(order.id)) {
      if (isPrivileged(event)) expected.add(`${order.id}:${event.n}`)
    }
  }
  for (const { id } of records.stores()) {
    const changes = records.availabilityOf(id)?.version ?? 0
    for (let n = 1; n <= changes; n++) expected.add(`${id}:availability:${n}`)
  }
  for (const { uid, version } of records.staff().values()) {
    // The first version is what the world began with.
    for (let n = 2; n <= version; n++) expected.add(`staff:${uid}:${n}`)
  }
  for (const [order, { refunds }] of records.payments()) {
    for (const { n, by } of refunds) if (by !== theSystem.uid) expected.add(`${order}:refund:${n}`)
  }
  for (const id of records.settlements().keys()) expected.add(`${id}:settleCash`)
  const runs = runLines(records.runs().values())
  for (const id of runs.expected) expected.add(id)
  const allowed = new Set(runs.allowed)
  const isOfADesk = (id: string) => /:(changePins|setAutoDispatch):/.test(id)
  const lines = records.audit()
  return [
    ...[...expected].filter((id) => !lines.has(id)).map((id) => `I16: ${id} is in no audit line`),
    ...[...lines.keys()]
      .filter((id) => !expected.has(id) && !allowed.has(id) && !isOfADesk(id))
      .map((id) => `I16: ${id} did not happen`),
  ]
}

const isPrivileged = ({ kind, by }: OrderEvent): boolean =>
  ['assign', 'callOff', 'fail'].includes(kind) && (by.as === 'manager' || by.as === 'admin')

/** The office's words in the logs of runs: their taps are named after the version that they were said to. */
function runLines(runs: Iterable<Run>): { expected: string[]; allowed: string[] } {
  const expected: string[] = []
  const allowed: string[] = []
  for (const { id, log } of runs) {
    for (const { by, tap } of log) {
      if (by.as !== 'manager' && by.as !== 'admin') continue
      const version = Number(/\d+$/.exec(tap.id)?.[0] ?? 0)
      if (tap.move === 'withdraw' || tap.move === 'reorder') expected.push(`${id}:${version + 1}`)
      // Taken back before anybody had it: no event of the order says so.
      if (tap.move === 'callOff') allowed.push(`${tap.stop}:${id}:${version}`)
    }
  }
  return { expected, allowed }
}
