import { type Driver, driverStatus, type DriverStatus } from '@forno/domain/run/driver'
import { useMemo } from 'react'
import { listOf, selectedOf, useBoard } from './board.ts'
import { DriverRow } from './driver-row.tsx'
import { Panel } from './panel.tsx'
import { VirtualList } from './virtual-list.tsx'

/** Who can take something comes first. */
const ranks: DriverStatus[] = ['free', 'busy', 'onBreak', 'off']

export const byFreedom = (drivers: readonly Driver[]): Driver[] =>
  drivers.toSorted(
    (a, b) =>
      ranks.indexOf(driverStatus(a)) - ranks.indexOf(driverStatus(b)) ||
      a.name.localeCompare(b.name),
  )

const keyOf = ({ uid }: Driver): string => uid

/** Who is on shift. An order can be dropped onto any of them. */
export function DriversPanel({ className = '' }: { className?: string }) {
  const shown = useBoard(selectedOf('driver'))
  const drivers = useBoard((board) => board.drivers)
  const sorted = useMemo(() => byFreedom(listOf(drivers)), [drivers])
  const free = sorted.filter((driver) => driverStatus(driver) === 'free').length
  return (
    <Panel
      id="drivers"
      title="Drivers"
      count={sorted.length}
      more={sorted.length > 0 ? `${free} free` : ''}
      empty="Nobody is on shift. Drivers start their shift on their own page."
      className={className}
    >
      <VirtualList
        label="Drivers on shift"
        items={sorted}
        keyOf={keyOf}
        rowHeight={132}
        shown={shown}
      >
        {(driver) => <DriverRow driver={driver} />}
      </VirtualList>
    </Panel>
  )
}
