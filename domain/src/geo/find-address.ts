import { plain } from '../words/plain.ts'

/** 0: the name begins so · 1: one of its words does · 2: it is in there somewhere · null: it is not. */
function rank(name: string, wanted: string): 0 | 1 | 2 | null {
  if (name.startsWith(wanted)) return 0
  if (name.includes(` ${wanted}`)) return 1
  return name.includes(wanted) ? 2 : null
}

/**
 * The streets somebody may mean by what they have typed so far, best first, at most `limit`: names that begin
 * so, names with a word that begins so, names that contain it; within each in the order of the list. Accents,
 * case and punctuation do not matter. Nothing typed matches nothing.
 */
export function matchStreets(names: readonly string[], typed: string, limit: number): string[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const found: [string[], string[], string[]] = [[], [], []]
  for (const name of names) {
    const place = rank(plain(name), wanted)
    if (place !== null) found[place].push(name)
  }
  return found.flat().slice(0, limit)
}

const leadingNumber = (text: string): number => Number.parseInt(text, 10)

/**
 * The door somebody means by the number they typed: that very one (`exact`), or else the one with the nearest
 * number, for a pin to start from. Undefined when nothing typed is a number, or the street has no doors.
 */
export function findDoor<Door extends { number: string }>(
  doors: readonly Door[],
  typed: string,
): { door: Door; exact: boolean } | undefined {
  const wanted = plain(typed)
  const same = doors.find((door) => plain(door.number) === wanted)
  if (same) return { door: same, exact: true }
  const value = leadingNumber(wanted)
  const away = (door: Door): number => Math.abs(leadingNumber(door.number) - value)
  let nearest: Door | undefined
  for (const door of doors)
    if (away(door) < (nearest ? away(nearest) : Number.POSITIVE_INFINITY)) nearest = door
  return nearest && { door: nearest, exact: false }
}
