import type { Locator, Page } from '@playwright/test'

// A dot on a map has no name to be found by: the map in words says the same, but to fifty metres. So the dot itself is
// looked at, and from within its page, where nobody's polling comes in between.

/** The driver's dot on a customer's map. */
export const dotOn = (page: Page): Locator => page.locator('.map-mark[data-kind=driver]')

/** What a page has shown of a driver, by the clock of this machine, ms. */
export interface Shown {
  /** When the dot stood somewhere else than before, once it was painted. */
  moves: number[]
  /** When "two minutes away" appeared. */
  near: number[]
}

/** Begins to write down what this page shows; it lasts as long as the page. */
export async function watchDot(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown: { moves: number[]; near: number[] } = { moves: [], near: [] }
    Object.assign(window, { shownOfDriver: shown })
    let [place, near] = ['', false]
    const look = () => {
      const dot = document.querySelector('.map-mark[data-kind=driver]')
      const now = dot?.closest<HTMLElement>('.leaflet-marker-icon')?.style.transform ?? ''
      if (now !== place) requestAnimationFrame(() => shown.moves.push(Date.now()))
      place = now
      const isNear = document.body.textContent.includes('two minutes away')
      if (isNear && !near) shown.near.push(Date.now())
      near = isNear
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['style'],
    })
    look()
  })
}

/** What was written down so far. */
export const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const shown: unknown = Reflect.get(window, 'shownOfDriver')
    const lists = shown instanceof Object ? shown : {}
    const times = (name: string): number[] => {
      const found: unknown = Reflect.get(lists, name)
      return Array.isArray(found) ? found.filter((time) => typeof time === 'number') : []
    }
    return { moves: times('moves'), near: times('near') }
  })

/** The value that 95 of a hundred do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}
