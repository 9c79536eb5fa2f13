import { isOnItsWay } from '@forno/domain/run/statuses'
import type { Invariant } from './look.ts'

/**
 * I15, after every commit: a driver's position is there while they are on shift, and open to nobody but customers whose
 * food is on board and on its way to them; by the setting `nextStop` to one of them at most.
 */
export const watchersAgree: Invariant = ({ records }) => {
  const positions = records.positions()
  const drivers = records.drivers()
  const settings = new Map(records.stores().map(({ id, driving }) => [id, driving.positionFrom]))
  const underWay = [...records.runs().values()].filter(({ status }) => status === 'underWay')
  const complaints: string[] = []
  for (const { uid, shift } of drivers.values()) {
    const isShared = positions.has(uid)
    if (isShared !== (shift !== null)) {
      complaints.push(
        `I15: the position of ${uid} is ${isShared ? '' : 'not '}there, their shift is`,
      )
    }
  }
  for (const [uid, { watchers, store, next }] of positions) {
    const run = underWay.find(({ driver }) => driver?.uid === uid)
    const onBoard = (run?.stops ?? []).filter(({ status }) => isOnItsWay(status))
    const mayLook = new Set(onBoard.map(({ customer }) => customer))
    const wanted = settings.get(store) === 'nextStop' ? Math.min(1, mayLook.size) : mayLook.size
    const strangers = watchers.filter((watcher) => !mayLook.has(watcher))
    if (strangers.length > 0) complaints.push(`I15: ${strangers.join()} may look at ${uid}`)
    if (watchers.length !== wanted) {
      complaints.push(`I15: ${watchers.length} may look at ${uid}, and ${wanted} should`)
    }
    if ((next !== null) !== onBoard.length > 0) complaints.push(`I15: next of ${uid} is ${next}`)
  }
  return complaints
}
