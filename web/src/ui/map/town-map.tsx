import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Ring } from '@forno/domain/geo/ring'
import type { TownAreas, TownRoads } from '@forno/domain/geo/town'
import { useMemo, useRef } from 'react'
import { GroundSvg } from './ground-svg.tsx'
import { PIN_REACH_METRES, TownMapPin } from './town-map-pin.tsx'
import { AROUND_PIN, fromWindow, ringPath, type TownWindow, toWindow } from './town-window.ts'

/** Half the width and height of what is shown, in steps of the town's grid (about a metre each). */
const SHOWN = { x: 230, y: 125 }
const keptFree = [AROUND_PIN]

/** A still map of the streets around a door with a pin: dragged by hand, moved by arrow keys, read out as words. */
export function TownMap({
  roads,
  areas = null,
  zones = [],
  start,
  at,
  label,
  onMove,
}: {
  roads: TownRoads
  areas?: TownAreas | null
  /** Where is delivered to: drawn as outlines. */
  zones?: readonly { id: string; ring: Ring }[]
  /** Where the pin began: the map's middle. */
  start: LngLat
  at: LngLat
  label: string
  onMove?: (at: LngLat) => void
}) {
  const svg = useRef<SVGSVGElement>(null)
  const [lng, lat] = start
  const view = useMemo(
    (): TownWindow => ({ grid: roads.grid, middle: [lng, lat], reach: SHOWN }),
    [roads, lng, lat],
  )
  const ground = useMemo(() => ({ roads, areas }), [roads, areas])
  const moveTo = (x: number, y: number) => {
    const next = fromWindow(view, x, y)
    if (distanceMetres(start, next) <= PIN_REACH_METRES) onMove?.(next)
  }
  const dragTo = (clientX: number, clientY: number) => {
    const box = svg.current?.getBoundingClientRect()
    if (!box) return
    const part = (client: number, begin: number, length: number) => (client - begin) / length - 0.5
    moveTo(
      part(clientX, box.left, box.width) * 2 * SHOWN.x,
      part(clientY, box.top, box.height) * 2 * SHOWN.y,
    )
  }
  return (
    <figure className="overflow-hidden rounded-2xl border border-line bg-card">
      <svg
        ref={svg}
        viewBox={`${-SHOWN.x} ${-SHOWN.y} ${2 * SHOWN.x} ${2 * SHOWN.y}`}
        className="block w-full bg-sunken"
        aria-hidden={onMove ? undefined : true}
      >
        <GroundSvg view={view} ground={ground} keptFree={keptFree} />
        {zones.map(({ id, ring }) => (
          <path
            key={id}
            aria-hidden="true"
            d={ringPath(view, ring)}
            fill="none"
            stroke="var(--basil)"
            strokeWidth="3"
            strokeDasharray="2 7"
          />
        ))}
        <TownMapPin
          place={toWindow(view, at)}
          away={Math.round(distanceMetres(start, at))}
          label={label}
          {...(onMove ? { onStep: moveTo, onDrag: dragTo } : {})}
        />
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-4 gap-y-1 px-3 py-2 text-sm text-soft">
        <span>
          {onMove ? 'Drag the pin, or use the arrow keys, to where the driver should come.' : label}
        </span>
        <span>© OpenStreetMap contributors</span>
      </figcaption>
    </figure>
  )
}
