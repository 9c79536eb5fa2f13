import { lastSeenWords, sharingOf, sharingWords } from '@forno/domain/delivery/sharing'
import type { Order } from '@forno/domain/order/order'
import { formatTime } from '../../lib/times.ts'
import type { MapLine, MapPoint } from '../../ui/map/map-types.ts'
import { MapView } from '../../ui/map/map-view.tsx'
import type { Whereabouts } from './use-whereabouts.ts'

/** The driver on the map, only while they are out with this order; and how far the dot can be believed, in words. */
export function DriverMap({
  order,
  whereabouts: { out, drawn, way },
  now,
}: {
  order: Order
  whereabouts: Whereabouts
  now: number
}) {
  if (out.is === 'notOut' || out.is === 'waiting') return null
  if (out.is === 'hidden') {
    return (
      <p className={plain}>
        Your driver has another stop before yours. You will see them here as soon as they are on
        their way to you.
      </p>
    )
  }
  if (out.is === 'silent' || !drawn) {
    return <p className={plain}>Your driver’s phone is not telling us where it is.</p>
  }
  return (
    <section aria-label="Where your driver is" className="space-y-2">
      {!out.next && <p className={plain}>Your driver has another stop before yours.</p>}
      <MapView
        label="Where your driver is"
        points={pointsOf(order, drawn, out.position.heading)}
        lines={linesOf(way, drawn.estimated)}
        className="h-72 sm:h-80"
      />
      <p className="flex flex-wrap gap-x-2 px-1 text-soft">
        <span className="font-semibold text-ink">
          {sharingWords(
            sharingOf({ lastSeenAt: out.position.seenAt, ...pausedAnd(out) }, now),
            formatTime,
          )}
        </span>
        <span className="first-letter:uppercase">{lastSeenWords(drawn.age)}</span>
        {drawn.estimated && <span>· the dashed dot is where they should be by now</span>}
      </p>
    </section>
  )
}

const plain = 'rounded-card border border-line bg-card p-5 shadow-card'

const pausedAnd = ({ every, position }: Extract<Whereabouts['out'], { is: 'seen' }>) => ({
  every,
  pausedSince: position.pausedSince,
})

function pointsOf(
  { storeAt, storeName, fulfilment, driver }: Order,
  drawn: NonNullable<Whereabouts['drawn']>,
  heading: number | null,
): MapPoint[] {
  const door: MapPoint[] =
    fulfilment.kind === 'delivery'
      ? [{ id: 'door', at: fulfilment.address.at, kind: 'door', label: 'your door' }]
      : []
  return [
    {
      id: 'driver',
      at: drawn.at,
      kind: 'driver',
      label: driver?.name ?? 'Your driver',
      look: 'strong',
      estimated: drawn.estimated,
      heading: drawn.estimated ? null : heading,
    },
    ...door,
    { id: 'shop', at: storeAt, kind: 'shop', label: storeName },
  ]
}

const linesOf = (way: readonly number[], estimated: boolean): MapLine[] =>
  way.length < 4 ? [] : [{ id: 'way', line: way, look: estimated ? 'estimated' : 'planned' }]
