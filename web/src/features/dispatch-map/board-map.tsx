import type { Order } from '@forno/domain/order/order'
import type { Run } from '@forno/domain/run/run'
import { useMemo } from 'react'
import { useShopIfKnown } from '../../data/shop.tsx'
import type { MapLine, MapPoint } from '../../ui/map/map-types.ts'
import { MapView } from '../../ui/map/map-view.tsx'
import { listOf, select, type Selected, useBoard, useBoardNow } from './board.ts'
import { doorPoints, driverPoints, shopPoint } from './map-points.ts'
import { sameOnes } from './same-ones.ts'

/** The shop, every open delivery's door and every driver on shift, with the way of the run that is looked at. */
export function BoardMap({ className }: { className?: string }) {
  const orders = useBoard((board) => board.orders)
  const drivers = useBoard((board) => board.drivers)
  const runs = useBoard((board) => board.runs)
  const positions = useBoard((board) => board.positions)
  const selected = useBoard((board) => board.selected)
  const run = runOf(selected, listOf(runs))
  const way = useBoard(({ ways }) => (run ? ways.get(run.id) : undefined))
  const now = useBoardNow(5000)
  const shop = useShopIfKnown()?.store
  const near = useMemo(() => nearTo(selected, run), [selected, run])
  const doors = useMemo(() => doorPoints(listOf(orders), near), [orders, near])
  const driver = selected?.kind === 'driver' ? selected.id : (run?.driver?.uid ?? null)
  const dots = useSame(driverPoints(listOf(drivers), positions, now, driver))
  const house = useMemo(() => (shop ? [shopPoint(shop.name, shop.address.at)] : []), [shop])
  const points = useMemo(() => [...house, ...doors, ...dots], [house, doors, dots])
  const lines = useMemo((): MapLine[] => {
    if (!run || !way) return []
    return [{ id: run.id, line: way, look: 'planned' }]
  }, [run, way])
  return (
    <MapView
      label="Deliveries and drivers"
      points={points}
      lines={lines}
      selected={pointOf(selected)}
      onSelect={choose}
      {...(className ? { className } : {})}
    />
  )
}

/** One function for good: a mark is drawn anew only for a reason of its own. */
function choose(point: string) {
  const { orders, runs } = useBoard.getState()
  select(selectedBy(point, listOf(orders), listOf(runs)))
}

const useSame = sameOnes<MapPoint>(({ id }) => id)

const pointOf = (selected: Selected | null): string | null =>
  selected && selected.kind !== 'run' ? `${selected.kind}:${selected.id}` : null

/** The run that is looked at, or that of the order or driver that is. */
function runOf(selected: Selected | null, runs: readonly Run[]): Run | null {
  if (!selected) return null
  const { kind, id } = selected
  const found = runs.find((run) => {
    if (kind === 'run') return run.id === id
    if (kind === 'driver') return run.driver?.uid === id
    return run.stops.some(({ order }) => order === id)
  })
  return found ?? null
}

/** The orders that belong to what is looked at; null when nothing is, or nothing belongs to it. */
function nearTo(selected: Selected | null, run: Run | null): ReadonlySet<string> | null {
  if (run) return new Set(run.stops.map(({ order }) => order))
  return selected?.kind === 'order' ? new Set([selected.id]) : null
}

/** What a point on the map stands for: an order on a run is looked at with its run. */
function selectedBy(
  point: string,
  orders: readonly Order[],
  runs: readonly Run[],
): Selected | null {
  const id = point.slice(point.indexOf(':') + 1)
  if (point.startsWith('driver:')) return { kind: 'driver', id }
  const order = orders.find((one) => one.id === id)
  if (!order) return null
  const run = runs.find((one) => one.id === order.run && one.driver !== null)
  return run ? { kind: 'run', id: run.id } : { kind: 'order', id }
}
