import type { Ping } from '@forno/domain/delivery/ping'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { currentStop, type Run } from '@forno/domain/run/run'
import { isOnItsWay } from '@forno/domain/run/statuses'
import { Navigation } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTour } from '../../data/use-tour.ts'
import type { MapPoint } from '../../ui/map/map-types.ts'
import { navigationLink } from './navigation-link.ts'
import { stopWords, timeLeftWords } from './words.ts'
import { metresWords } from '../../lib/distance-words.ts'

const MapView = lazy(async () => ({ default: (await import('../../ui/map/map-view.tsx')).MapView }))

/** The way that is left on the map, in the sequence of the doors, and by the phone's own maps. */
export function RunMap({ run, ping, vehicle }: { run: Run; ping: Ping | null; vehicle: Vehicle }) {
  const left = run.stops.filter(({ status }) => isOnItsWay(status) || status === 'waiting')
  const goesBack = run.stops.some(({ status }) => status === 'returning')
  const places = [...left.map(({ at }) => at), ...(goesBack ? [run.shop] : [])]
  const from = run.status === 'underWay' ? coarse(ping?.at ?? lastPlace(run)) : run.shop
  const tour = useTour([from, ...places], vehicle)
  const link = navigationLink(places, vehicle)
  const next = currentStop(run)
  const points: MapPoint[] = [
    { id: 'shop', at: run.shop, kind: 'shop', label: 'The shop' },
    ...left.map((stop, i): MapPoint => ({
      id: stop.order,
      at: stop.at,
      kind: 'door',
      label: `Stop ${i + 1}: order ${stop.code}, ${stopWords[stop.status]}`,
      mark: String(i + 1),
      look: stop === next ? 'strong' : 'usual',
    })),
    ...(ping
      ? [{ id: 'me', at: ping.at, kind: 'driver' as const, label: 'You', heading: ping.heading }]
      : []),
  ]
  return (
    <section aria-labelledby="way" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id="way" className="text-xl">
          The way
        </h3>
        {tour && (
          <p className="tabular text-soft">
            {metresWords(tour.metres)}, about{' '}
            {timeLeftWords(Math.max(60, Math.round(tour.seconds / 60) * 60) * 1000)}
          </p>
        )}
      </div>
      <Suspense fallback={<div className="h-72 animate-pulse rounded-card bg-sunken" />}>
        <MapView
          label="Your run"
          points={points}
          lines={tour ? [{ id: 'way', line: tour.line, look: 'planned' }] : []}
          fit="once"
          className="h-72"
        />
      </Suspense>
      {link && places.length > 1 && (
        <a
          href={link}
          target="_blank"
          rel="noreferrer"
          className="flex min-h-16 items-center justify-center gap-3 rounded-2xl border border-line bg-card px-4 text-lg font-semibold hover:border-soft"
        >
          <Navigation aria-hidden="true" /> Navigate the whole run
        </a>
      )}
    </section>
  )
}

/** To some hundred metres: the way is not searched anew with every fix. */
const coarse = ([lng, lat]: LngLat): LngLat => [Number(lng.toFixed(3)), Number(lat.toFixed(3))]

/** Where a phone that knows no position was last, by its taps. */
const lastPlace = ({ stops, shop }: Run): LngLat =>
  stops.findLast(({ status }) => !isOnItsWay(status) && status !== 'waiting')?.at ?? shop
