import { type AreaKind, areaKinds, type RoadKind } from '@forno/domain/geo/town'
import type { Ground } from './use-ground.ts'
import { areaPaths, roadPaths, type TownWindow } from './town-window.ts'

/** A token of app.css, so that day and night have their own. */
type Token = `--${string}`

/** One path of the ground: filled, or drawn as a line. The same for SVG and canvas. */
export type GroundPath =
  | { id: string; path: string; fill: Token; opacity: number }
  | { id: string; path: string; stroke: Token; width: number }

/** Metres that a road is wide, and pixels that it is wide at least when seen from far above. */
const widths: Record<RoadKind, { metres: number; least: number }> = {
  avenue: { metres: 17, least: 3 },
  road: { metres: 14, least: 2 },
  street: { metres: 10, least: 1.2 },
  lane: { metres: 5, least: 0.6 },
}

const fills: Record<AreaKind, { fill: Token; opacity: number }> = {
  water: { fill: '--focus', opacity: 0.22 },
  beach: { fill: '--saffron-wash', opacity: 1 },
  green: { fill: '--basil-wash', opacity: 1 },
}

/** Names are left out where a pixel is more than this many metres: they would be all that is seen. */
export const NAMES_UP_TO = 5

/** What the town looks like in a window, from the ground up. `pixel`: how many units of the window it is wide. */
export function groundPaths(
  view: TownWindow,
  { roads, areas }: Ground,
  pixel: number,
): GroundPath[] {
  const land = areas && areaPaths(view, areas)
  return [
    ...(land ? areaKinds.map((id) => ({ id, path: land[id], ...fills[id] })) : []),
    ...roadPaths(view, roads).map(({ kind, path }) => ({
      id: kind,
      path,
      stroke: '--road' as const,
      width: Math.max(widths[kind].metres, widths[kind].least * pixel),
    })),
  ]
}
