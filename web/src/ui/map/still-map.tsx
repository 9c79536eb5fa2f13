import './map.css'
import { useId, useMemo } from 'react'
import { boxAround, placesOfLine } from './bounds.ts'
import { GroundSvg } from './ground-svg.tsx'
import { MapInWords } from './map-in-words.tsx'
import type { MapContent, MapPoint } from './map-types.ts'
import { type TownWindow, toWindow } from './town-window.ts'
import { type Ground, useGround } from './use-ground.ts'

/** The picture's size in pixels, and how much of it stays free around the points. */
const SIZE = { x: 640, y: 400 }
const RIM = 60

/** A map that does not move, as a plain drawing. Nothing but words until the streets are there. */
export function StillMap({ label, points, lines = [] }: MapContent) {
  const words = useId()
  const ground = useGround()
  const seen = useMemo(() => ground && windowOn(ground, points), [ground, points])
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-card">
      {ground && seen && (
        <svg
          role="img"
          aria-label={label}
          aria-describedby={words}
          viewBox={`${-seen.view.reach.x} ${-seen.view.reach.y} ${2 * seen.view.reach.x} ${2 * seen.view.reach.y}`}
          className="mx-auto block max-h-96 w-full bg-sunken"
        >
          <GroundSvg view={seen.view} ground={ground} pixel={seen.pixel} />
          {lines.map(({ id, line, look }) => (
            <polyline
              key={id}
              className="map-line"
              data-look={look}
              vectorEffect="non-scaling-stroke"
              points={placesOfLine(line)
                .map((at) => toWindow(seen.view, at))
                .map(({ x, y }) => `${x},${y}`)
                .join(' ')}
            />
          ))}
          {points.map((point) => (
            <Dot key={point.id} point={point} {...seen} />
          ))}
        </svg>
      )}
      <figcaption className="flex flex-wrap items-start justify-between gap-x-4 px-3 text-sm text-soft">
        <MapInWords id={words} points={points} open={!ground} />
        <span className="py-3.5 text-xs">© OpenStreetMap contributors</span>
      </figcaption>
    </figure>
  )
}

const fills = { shop: 'var(--tomato)', driver: 'var(--basil)', door: 'var(--ink)' } as const

function Dot({
  point: { at, kind, mark, estimated },
  view,
  pixel,
}: {
  point: MapPoint
  view: TownWindow
  pixel: number
}) {
  const { x, y } = toWindow(view, at)
  return (
    <g transform={`translate(${x} ${y}) scale(${pixel})`}>
      <circle
        r="13"
        fill={estimated ? 'var(--card)' : fills[kind]}
        stroke={estimated ? fills[kind] : 'var(--card)'}
        strokeWidth="3"
        strokeDasharray={estimated ? '5 4' : undefined}
      />
      {mark && (
        <text
          textAnchor="middle"
          dominantBaseline="central"
          fontSize="12"
          fontWeight="700"
          fill={estimated ? 'var(--ink)' : 'var(--card)'}
        >
          {mark}
        </text>
      )}
    </g>
  )
}

/** The window that holds all the points, and how many of its units a pixel is wide. */
function windowOn(
  { roads: { grid } }: Ground,
  points: readonly MapPoint[],
): { view: TownWindow; pixel: number } | null {
  const box = boxAround(points.map(({ at }) => at))
  if (!box) return null
  const { from, to } = box
  const view: TownWindow = {
    grid,
    middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    reach: SIZE,
  }
  const { x, y } = toWindow(view, to)
  const pixel = Math.max(0.5, (2 * x) / (SIZE.x - 2 * RIM), (2 * -y) / (SIZE.y - 2 * RIM))
  return { view: { ...view, reach: { x: (SIZE.x / 2) * pixel, y: (SIZE.y / 2) * pixel } }, pixel }
}
