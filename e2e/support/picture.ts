import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

/**
 * Writes docs/pictures/<screen>-<width>.png for a phone and a desk, with FORNO_PICTURES=1; else nothing, so that
 * an ordinary run leaves the working tree as it was.
 */
export async function picture(page: Page, screen: string): Promise<void> {
  if (process.env['FORNO_PICTURES'] !== '1') return
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.screenshot({ path: `${folder}${screen}-${size.width}.png`, animations: 'disabled' })
  }
  if (before) await page.setViewportSize(before)
}
