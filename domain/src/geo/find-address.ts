/** Letters as people compare them: `Bulevar España` and `bulevar espana` are the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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
