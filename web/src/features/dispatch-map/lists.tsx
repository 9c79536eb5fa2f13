import { useState } from 'react'
import { Segmented } from '../../ui/segmented.tsx'
import { AlertsPanel } from './alerts-panel.tsx'
import { listOf, type Selected, useBoard } from './board.ts'
import { DriversPanel } from './drivers-panel.tsx'
import { OrdersPanel } from './orders-panel.tsx'
import { PinsPanel } from './pins-panel.tsx'
import { RunsPanel } from './runs-panel.tsx'
import { useWaiting } from './use-waiting.ts'

/** The three lists side by side, runs above drivers where there is no room for a column more. */
export const ListsBeside = () => (
  <>
    <OrdersPanel className="h-full" />
    <div className="grid min-h-0 grid-rows-2 gap-3 2xl:grid-cols-2 2xl:grid-rows-1">
      <RunsPanel />
      <DriversPanel />
    </div>
  </>
)

type Tab = 'alerts' | 'orders' | 'runs' | 'drivers'
const tabOf = { order: 'orders', run: 'runs', driver: 'drivers' } as const

/** One list at a time, for a phone. What is chosen on the map or in an alert comes to the front. */
export function ListsInTabs({ store }: { store: string }) {
  const [tab, setTab] = useState<Tab>('orders')
  const [shown, setShown] = useState<Selected | null>(null)
  const selected = useBoard((board) => board.selected)
  const orders = useWaiting().length
  const alerts = useBoard((board) => board.alerts.length)
  const runs = useBoard((board) => listOf(board.runs).length)
  const drivers = useBoard((board) => listOf(board.drivers).length)
  if (selected !== shown) {
    setShown(selected)
    if (selected) setTab(tabOf[selected.kind])
  }
  const high = 'h-[75dvh]'
  return (
    <div className="space-y-3">
      <div className="overflow-x-auto">
        <Segmented<Tab>
          legend="What is listed"
          hideLegend
          compact
          value={tab}
          onChange={setTab}
          options={[
            { value: 'orders', label: `Orders ${orders}` },
            { value: 'runs', label: `Runs ${runs}` },
            { value: 'drivers', label: `Drivers ${drivers}` },
            { value: 'alerts', label: `Alerts ${alerts}` },
          ]}
        />
      </div>
      {tab === 'orders' && <OrdersPanel className={high} />}
      {tab === 'runs' && <RunsPanel className={high} />}
      {tab === 'drivers' && <DriversPanel className={high} />}
      {tab === 'alerts' && (
        <div className="space-y-5">
          <AlertsPanel />
          <PinsPanel store={store} />
        </div>
      )}
    </div>
  )
}
