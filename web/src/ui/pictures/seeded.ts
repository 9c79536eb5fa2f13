/** Numbers in [0, 1) that look random and are the same in every browser for the same seed. */
export type Dice = () => number

/** A 32-bit hash of a text (FNV-1a): the seed of everything that is scattered in its name. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

/** Dice that always fall the same way for this seed (mulberry32). Only integer arithmetic: no engine differs. */
export function diceOf(seed: string): Dice {
  let state = hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
