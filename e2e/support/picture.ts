import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { smallPng } from './small-png.ts'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))

/** Everybody who clones the repository carries them. */
const MOST_BYTES = 300_000

/**
 * Writes docs/pictures/<screen>-<width>.png for a phone and a desk, with FORNO_PICTURES=1; else nothing, so that
 * an ordinary run leaves the working tree as it was.
 */
export async function picture(page: Page, screen: string): Promise<void> {
  if (process.env['FORNO_PICTURES'] !== '1') return
  const before = page.viewportSize()
  // Nothing under the pointer, nothing in focus, from the top.
  await page.mouse.move(0, 0)
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.evaluate(async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      scrollTo({ top: 0, behavior: 'instant' })
      await document.fonts.ready
    })
    const png = smallPng(await page.screenshot({ animations: 'disabled' }))
    expect(png.length, `${screen} at ${size.width}`).toBeLessThanOrEqual(MOST_BYTES)
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}${screen}-${size.width}.png`, png)
  }
  if (before) await page.setViewportSize(before)
}
