import { memo } from 'react'
import { groundPaths, NAMES_UP_TO } from './ground.ts'
import { roadNames, type Spot, type TownWindow } from './town-window.ts'
import type { Ground } from './use-ground.ts'

const none: readonly Spot[] = []

/** The town under a still map: drawn once for a place, not again while something moves on it. */
export const GroundSvg = memo(function GroundSvg({
  view,
  ground,
  pixel = 1,
  keptFree = none,
}: {
  view: TownWindow
  ground: Ground
  /** How many units of the window a pixel is wide. */
  pixel?: number
  /** Where no name is to be written. */
  keptFree?: readonly Spot[]
}) {
  return (
    <g aria-hidden="true" fill="none" strokeLinecap="round" strokeLinejoin="round">
      {groundPaths(view, ground, pixel).map((one) =>
        'fill' in one ? (
          <path
            key={one.id}
            d={one.path}
            fillRule="evenodd"
            fill={`var(${one.fill})`}
            opacity={one.opacity}
          />
        ) : (
          <path key={one.id} d={one.path} stroke={`var(${one.stroke})`} strokeWidth={one.width} />
        ),
      )}
      {pixel <= NAMES_UP_TO &&
        roadNames(view, ground.roads, pixel, keptFree).map(({ name, x, y, angle }) => (
          <text
            key={name}
            transform={`translate(${x} ${y}) rotate(${angle})`}
            textAnchor="middle"
            dominantBaseline="central"
            fontSize={13 * pixel}
            fontWeight="600"
            fill="var(--soft)"
            stroke="var(--card)"
            strokeWidth={3 * pixel}
            paintOrder="stroke"
          >
            {name}
          </text>
        ))}
    </g>
  )
})
