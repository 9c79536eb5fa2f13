import type { Page } from '@playwright/test'

// A screen that goes dark, as a page notices it.

/** Headless browsers show every page always, so it is said in their place. */
const sayVisible = (page: Page, visible: boolean): Promise<void> =>
  page.evaluate((seen) => {
    const state = seen ? 'visible' : 'hidden'
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !seen })
    document.dispatchEvent(new Event('visibilitychange'))
  }, visible)

export const hideScreen = (page: Page): Promise<void> => sayVisible(page, false)
export const showScreen = (page: Page): Promise<void> => sayVisible(page, true)
