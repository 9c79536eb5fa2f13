import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { AlertsPanel } from './alerts-panel.tsx'
import { AutoSwitch } from './auto-switch.tsx'
import { BoardMap } from './board-map.tsx'
import { select, useBoard } from './board.ts'
import { DragArea } from './drag-area.tsx'
import { followAlerts } from './follow-alerts.ts'
import { followBoard } from './follow-board.ts'
import { followWays } from './follow-ways.ts'
import { ListsBeside, ListsInTabs } from './lists.tsx'
import { News } from './news.tsx'
import { PinsPanel } from './pins-panel.tsx'
import { Questions } from './questions.tsx'
import { useWide } from './use-wide.ts'

/** The dispatch board: where everything is, what waits, who brings it, and every way to decide otherwise. */
export default function DispatchPage() {
  const store = useStaffStore(['manager'])
  const wide = useWide()
  useEffect(() => {
    const stops = [followBoard(store), followAlerts()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store])
  const driveKmh = useShopIfKnown()?.store.paces.driveKmh
  useEffect(() => (driveKmh === undefined ? undefined : followWays(driveKmh)), [driveKmh])
  useSelectedByAddress()
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-[120rem] p-3 outline-none lg:flex lg:h-[calc(100dvh-3.5rem)] lg:min-h-[40rem] lg:flex-col"
    >
      <News />
      <div className="mb-3 flex flex-wrap items-start gap-x-6 gap-y-1">
        <h1 className="mr-auto text-3xl">Dispatch</h1>
        <AutoSwitch store={store} />
      </div>
      <State />
      <DragArea>
        {wide ? (
          <div className="grid min-h-0 grow grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)_minmax(0,1fr)] gap-3 2xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.8fr)]">
            <div className="flex min-h-0 flex-col gap-4 overflow-y-auto pb-2">
              <div className="shrink-0">
                <BoardMap className="h-[42dvh] min-h-64" />
              </div>
              <AlertsPanel />
              <PinsPanel store={store} />
            </div>
            <ListsBeside />
          </div>
        ) : (
          <div className="space-y-4">
            <BoardMap className="h-64" />
            <ListsInTabs store={store} />
          </div>
        )}
      </DragArea>
      <Questions />
    </main>
  )
}

/** Above the lists while they are not there, or not to be relied on. */
function State() {
  const orders = useBoard((board) => board.orders)
  const runs = useBoard((board) => board.runs)
  const broken = [orders, runs].find((live) => live.state === 'failed')
  if (broken?.state === 'failed') return <Failed reason={broken.reason} what="the board" />
  if (orders.state === 'waiting' || runs.state === 'waiting') {
    return <Waiting what="Fetching the board" rows={1} />
  }
  const stale = orders.state === 'here' && orders.stale
  return stale ? (
    <div className="mb-3">
      <StaleNotice />
    </div>
  ) : null
}

/** `?run=…`, `?order=…`: what another page points at is chosen from the start. */
function useSelectedByAddress() {
  const [params] = useSearchParams()
  const [run, order] = [params.get('run'), params.get('order')]
  useEffect(() => {
    if (run !== null) select({ kind: 'run', id: run })
    else if (order !== null) select({ kind: 'order', id: order })
  }, [run, order])
}
