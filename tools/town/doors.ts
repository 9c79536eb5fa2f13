import { isInside, keyOf, type Point } from './grid.ts'
import type { Feature } from './read-tiles.ts'

/** By street: by house number: where. */
export type Doors = Map<string, Map<string, Point>>

/** Numbers as on doors: `1234`, `1234 BIS`. What else stands there (a block, a gate) is no number. */
const DOOR = /^\d{1,5}( [A-Z]{1,3})?$/

const numbersOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((number) => number.trim().toUpperCase())
    .filter((number) => DOOR.test(number))

/**
 * Every house number inside the crop on a street that is drawn there: an address whose street does not exist is
 * a slip of the pen. A number that is there twice keeps its first place.
 */
export function findDoors(features: readonly Feature[], streets: ReadonlySet<string>): Doors {
  const doors: Doors = new Map()
  for (const { shape, tags, lines } of features) {
    const street = tags['addr:street']?.trim()
    const at = lines[0]?.[0]
    if (shape !== 'point' || !street || !at || !isInside(at) || !streets.has(street)) continue
    const known = doors.get(street) ?? new Map<string, Point>()
    for (const number of numbersOf(tags['addr:housenumber'] ?? ''))
      if (!known.has(number)) known.set(number, at)
    if (known.size > 0) doors.set(street, known)
  }
  return doors
}

const byNumber = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1)

/** The doors of one street as its shard holds them: `[label, x, y, label, dx, dy, …]`. */
export function packDoors(numbers: ReadonlyMap<string, Point>): (number | string)[] {
  const spots = new Map<string, { at: Point; labels: string[] }>()
  for (const number of [...numbers.keys()].toSorted(byNumber)) {
    const at = numbers.get(number) ?? [0, 0]
    const spot = spots.get(keyOf(at)) ?? { at, labels: [] }
    spot.labels.push(number)
    spots.set(keyOf(at), spot)
  }
  let before: Point = [0, 0]
  return [...spots.values()].flatMap(({ at, labels }) => {
    const label = labels.join(',')
    const [x, y] = before
    before = at
    return [/^\d+$/.test(label) ? Number(label) : label, at[0] - x, at[1] - y]
  })
}
