import { clipRing } from './clip.ts'
import { isInside, type Line, type Point, SIZE } from './grid.ts'
import { joinLines } from './join-lines.ts'
import type { Feature } from './read-tiles.ts'

/** Further out than anything is drawn, so that the cut at the crop's border makes the straight edges. */
const OUT = 10_000

/**
 * The river and the harbour bay: everything between the shore and the crop's south-west corner. Throws when the
 * shore's parts do not make one line right through the crop.
 */
export function waterRing(features: readonly Feature[]): Line {
  const parts = features.filter(({ tags }) => tags.natural === 'shore')
  const shore = joinLines(parts.flatMap(({ lines }) => lines)).find(
    (line) => line.some(isInside) && line.length > 100,
  )
  const ends = [shore?.[0], shore?.at(-1)].filter((end) => end !== undefined && !isInside(end))
  if (!shore || ends.length !== 2) throw new Error('The shore has a gap: see tools/town/shore.ts')
  const westFirst = (ends[0]?.[0] ?? 0) < (ends[1]?.[0] ?? 0) ? shore : shore.toReversed()
  const outside: Point[] = [
    [SIZE[0] + OUT, -OUT],
    [-OUT, -OUT],
  ]
  return clipRing([...westFirst, ...outside])
}
