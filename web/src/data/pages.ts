import type { Live, Show, Stop } from './listen.ts'

/** Listens to one page: what stands at `from` or after it (null: the first), by the same order as all pages. */
export type OpenPage<T> = (from: number | null, show: Show<T[]>) => Stop

interface Page<T> {
  from: number | null
  stop: Stop
  live: Live<T[]>
}

/**
 * Listens to a long list in pages of `size`: another one is opened as soon as the last is full, and closed when
 * the one before it has room again. Pages overlap rather than leave a gap; who is in two is shown once.
 */
export function inPages<T>(
  open: OpenPage<T>,
  {
    size,
    most,
    keyOf,
    placeOf,
  }: {
    size: number
    most: number
    keyOf: (one: T) => string
    placeOf: (one: T) => number
  },
  show: Show<T[]>,
): Stop {
  const pages: Page<T>[] = []
  const add = (from: number | null) => {
    const page: Page<T> = { from, stop: () => undefined, live: { state: 'waiting' } }
    pages.push(page)
    page.stop = open(from, (live) => {
      page.live = live
      arrange()
      show(
        together(
          pages.map((one) => one.live),
          keyOf,
        ),
      )
    })
  }
  const closeFrom = (index: number) => {
    for (const { stop } of pages.splice(index)) stop()
  }
  /** The pages that the lists ask for now. */
  const arrange = () => {
    for (let i = 0; i < pages.length; i += 1) {
      const live = pages[i]?.live
      if (live?.state !== 'here') continue
      const last = live.value.length < size ? undefined : live.value.at(-1)
      const next = pages[i + 1]
      if (last === undefined) closeFrom(i + 1)
      // Nothing may lie between the pages: the next one begins no later than this one ends.
      else if (next && (next.from ?? 0) > placeOf(last)) closeFrom(i + 1)
      if (last !== undefined && pages.length === i + 1 && pages.length < most) add(placeOf(last))
    }
  }
  add(null)
  return () => closeFrom(0)
}

/** The pages as one list. A page that fails makes the whole a failure: half a list would look like all of it. */
function together<T>(pages: readonly Live<T[]>[], keyOf: (one: T) => string): Live<T[]> {
  const failed = pages.find(({ state }) => state === 'failed')
  if (failed) return failed
  const here = pages.flatMap((live) => (live.state === 'here' ? [live] : []))
  if (here.length === 0) return { state: 'waiting' }
  const all = new Map<string, T>()
  for (const { value } of here) for (const one of value) all.set(keyOf(one), one)
  return {
    state: 'here',
    value: [...all.values()],
    stale: here.some(({ stale }) => stale),
    heardAt: Math.min(...here.map(({ heardAt }) => heardAt)),
  }
}
