import { useMemo, useRef } from 'react'

/**
 * A hook that gives a list whose members stay the same objects while they say the same, and the same list while all
 * of them do: so that a map touches only the dots that have moved.
 */
export function sameOnes<T extends object>(keyOf: (one: T) => string) {
  return function useSame(list: readonly T[]): readonly T[] {
    const kept = useRef<readonly T[]>([])
    return useMemo(() => {
      const before = new Map(kept.current.map((one) => [keyOf(one), one]))
      const next = list.map((one) => {
        const known = before.get(keyOf(one))
        return known && saysTheSame(known, one) ? known : one
      })
      const same =
        next.length === kept.current.length && next.every((one, i) => one === kept.current[i])
      if (!same) kept.current = next
      return kept.current
    }, [list])
  }
}

const saysTheSame = <T extends object>(a: T, b: T): boolean => {
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))]
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.get(key) === value)
}
