import { test as base, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { PageTrouble } from './page-trouble.ts'

interface Journey {
  /** What the pages of this journey complain about. In every journey, asked for or not: any of it fails it. */
  trouble: PageTrouble
  /** A browser of their own for somebody: nothing is shared with the others but the shop. */
  someone: (options?: BrowserContextOptions) => Promise<Page>
}

/** Playwright's test, for journeys: several people at once, and no page may complain. */
export const test = base.extend<Journey>({
  trouble: [
    async ({ baseURL }, use) => {
      if (!baseURL) throw new Error('FORNO_HOSTING_ORIGIN is not set: npm test -- --only journeys')
      const trouble = new PageTrouble()
      await use(trouble)
      expect(trouble.seen, 'errors on pages of this journey').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, trouble }, use) => {
    trouble.watch(context)
    await use(context)
  },
  someone: async ({ browser, trouble }, use) => {
    const contexts = new Set<{ close: () => Promise<void> }>()
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.add(context)
      trouble.watch(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }
