import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { type RoadKind, roadKinds, type TownRoads } from '@forno/domain/geo/town'
import { unpacked } from '@forno/domain/geo/town-grid'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'

/** How far the pin may be moved from the door it began at. */
export const PIN_REACH_METRES = 150
/** Half the width and height of what is shown, in steps of the town's grid (about a metre each). */
const SHOWN = { x: 230, y: 140 }
const widths: Record<RoadKind, number> = { avenue: 17, road: 14, street: 10, lane: 5 }

/** A still map of the streets around a door with a pin: dragged by hand, moved by arrow keys, read out as words. */
export function TownMap({
  roads,
  start,
  at,
  label,
  onMove,
}: {
  roads: TownRoads
  /** Where the pin began: the map's middle. */
  start: LngLat
  at: LngLat
  label: string
  onMove?: (at: LngLat) => void
}) {
  const svg = useRef<SVGSVGElement>(null)
  const { perDegree } = roads.grid
  // One step north is longer on the ground than one step east; the drawing gives it its true length.
  const stretch = 1 / Math.cos((start[1] * Math.PI) / 180)
  const toX = (lng: number) => (lng - start[0]) * perDegree
  const toY = (lat: number) => -(lat - start[1]) * perDegree * stretch
  const lines = useMemo(() => linesAround(roads, start, stretch), [roads, start, stretch])
  const moveTo = (lng: number, lat: number) => {
    const next: LngLat = [Number(lng.toFixed(6)), Number(lat.toFixed(6))]
    if (onMove && distanceMetres(start, next) <= PIN_REACH_METRES) onMove(next)
  }
  const drag = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || event.buttons !== 1) return
    const x = ((event.clientX - box.left) / box.width - 0.5) * 2 * SHOWN.x
    const y = ((event.clientY - box.top) / box.height - 0.5) * 2 * SHOWN.y
    moveTo(start[0] + x / perDegree, start[1] - y / perDegree / stretch)
  }
  const press = (event: KeyboardEvent) => {
    const step = 5 / perDegree
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[
      event.key
    ]
    if (!way) return
    event.preventDefault()
    moveTo(at[0] + (way[0] ?? 0) * step, at[1] + (way[1] ?? 0) * step)
  }
  const away = Math.round(distanceMetres(start, at))
  return (
    <figure className="overflow-hidden rounded-2xl border border-line bg-sunken">
      <svg
        ref={svg}
        viewBox={`${-SHOWN.x} ${-SHOWN.y} ${2 * SHOWN.x} ${2 * SHOWN.y}`}
        className="block w-full touch-none"
        onPointerMove={onMove ? drag : undefined}
        onPointerDown={onMove ? drag : undefined}
        aria-hidden={onMove ? undefined : true}
      >
        {lines.map(({ kind, path }) => (
          <path
            key={kind}
            d={path}
            fill="none"
            stroke="var(--card)"
            strokeWidth={widths[kind]}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ))}
        <g
          transform={`translate(${toX(at[0])} ${toY(at[1])})`}
          {...(onMove
            ? {
                role: 'slider',
                tabIndex: 0,
                'aria-label': `Pin for ${label}`,
                'aria-valuenow': away,
                'aria-valuemin': 0,
                'aria-valuemax': PIN_REACH_METRES,
                'aria-valuetext': away === 0 ? 'at the door' : `${away} metres from the door`,
                onKeyDown: press,
              }
            : {})}
        >
          <circle r="20" fill="transparent" />
          <path
            d="M0 0C-13-17-15-22-15-29a15 15 0 0 1 30 0C15-22 13-17 0 0Z"
            fill="var(--tomato)"
          />
          <circle cy="-29" r="6" fill="var(--on-tomato)" />
        </g>
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-2 px-3 py-1.5 text-xs text-soft">
        <span>
          {onMove ? 'Drag the pin, or use the arrow keys, to where the driver should come.' : label}
        </span>
        <span>© OpenStreetMap contributors</span>
      </figcaption>
    </figure>
  )
}

/** The roads near a place, one path for each kind, the narrow ones first. */
function linesAround(town: TownRoads, middle: LngLat, tall: number) {
  const { perDegree, origin } = town.grid
  const cx = (middle[0] - origin[0]) * perDegree
  const cy = (middle[1] - origin[1]) * perDegree
  return roadKinds.toReversed().map((kind) => {
    const path = town.roads[kind]
      .flatMap((road) => road.lines)
      .map((line) => {
        const steps = unpacked(line)
        const points: string[] = []
        let near = false
        for (let i = 0; i + 1 < steps.length; i += 2) {
          const x = (steps[i] ?? 0) - cx
          const y = -((steps[i + 1] ?? 0) - cy) * tall
          // Long straight streets have few points: keep a wide margin.
          near ||= Math.abs(x) < SHOWN.x + 300 && Math.abs(y) < SHOWN.y + 300
          points.push(`${x.toFixed(0)} ${y.toFixed(0)}`)
        }
        return near ? `M${points.join('L')}` : ''
      })
      .join('')
    return { kind, path }
  })
}
