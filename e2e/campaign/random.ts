/** A source of chance that a seed decides wholly. */
export interface Random {
  /** A whole number 0 … n − 1. */
  below: (n: number) => number
  /** True so often: 0 never, 1 always. */
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Another source, by name: what is drawn from it does not change what comes from this one. */
  branch: (name: string) => Random
}

/**
 * mulberry32 by Tommy Ettinger (public domain): 32 bits of state, passes gjrand; small, fast and the same on every
 * machine. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** FNV-1a, to make a seed out of a name. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  }
  return sum
}

export function random(seed: number): Random {
  const next = mulberry32(seed)
  const below = (n: number) => Math.floor((next() / 2 ** 32) * n)
  return {
    below,
    chance: (share) => next() / 2 ** 32 < share,
    pick: (list) => {
      const [picked] = list.slice(below(list.length))
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    branch: (name) => random(seed ^ hash(name)),
  }
}
