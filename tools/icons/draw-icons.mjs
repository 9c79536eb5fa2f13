// Draws the app's icons for phones from web/public/icon.svg. Run by hand when it has changed: the pictures are
// kept in git, so that nobody needs a browser to build. `node tools/icons/draw-icons.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../lib/chromium.mjs'
import { root } from '../lib/paths.mjs'

const folder = join(root, 'web/public')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
/** A maskable icon may lose a fifth at its edges to a circle or a drop: no corners of its own, the drawing smaller. */
const masked = svg
  .replace(/(<rect [^>]*?) rx="\d+"/, '$1')
  .replace(
    /<g transform="translate\(17 15\)scale\(1\.3\)">/,
    '<g transform="translate(23 21.5)scale(1.04)">',
  )
/** Beside a notice only its shape counts: whatever is not transparent is painted in one colour. */
const shape = svg.replace(/<rect [^>]*><\/rect>/, '')

const icons = [
  { name: 'icon-192.png', size: 192, drawing: svg },
  { name: 'icon-512.png', size: 512, drawing: svg },
  { name: 'icon-maskable-192.png', size: 192, drawing: masked },
  { name: 'icon-maskable-512.png', size: 512, drawing: masked },
  // Apple's phones round the corners themselves and show what is transparent as black.
  { name: 'apple-touch-icon.png', size: 180, drawing: masked },
  { name: 'badge-96.png', size: 96, drawing: shape },
]

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox'],
})
try {
  for (const { name, size, drawing } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`)
    writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}
