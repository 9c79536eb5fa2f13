import { expect, type Page } from '@playwright/test'

/** Marks what is shown now, so that `expectNoReload` can tell whether it is still the same page. */
export const markVisit = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['visit'] = 'still the same'
  })

/** Everything since `markVisit` came by itself. */
export const expectNoReload = (page: Page): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-visit', 'still the same')
