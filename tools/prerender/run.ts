// Makes the pages that are served: the menu as HTML with its data inside, an empty shell for every other address,
// the drawn pictures, and the published shop as a file. Run after the build, and again whenever a menu is published.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  configFromEnv,
  configScript,
  dataScript,
  SHOP_ELEMENT,
} from '../../web/src/data/page-config.ts'
import { renderMenuPage } from '../../web/src/entry-prerender.tsx'
import { drawPictures } from './draw-pictures.ts'
import { readPublishedShop } from './read-published-shop.ts'

/** A test run builds into a folder of its own, so that it does not disturb a shop that runs beside it. */
const dist = process.env['FORNO_WEB_DIST'] ?? join(import.meta.dirname, '../../web/dist')
const config = configFromEnv(process.env)
const { store, menu } = await readPublishedShop(config.project, config.store)
const template = await readFile(join(dist, 'template.html'), 'utf8')

await rm(join(dist, 'pictures'), { recursive: true, force: true })
const pictures: Record<string, string> = {}
for (const { item, name, svg } of drawPictures(menu)) {
  const url = `/pictures/${name}`
  await mkdir(join(dist, 'pictures'), { recursive: true })
  await writeFile(join(dist, url), svg)
  pictures[item] = url
}

const shop = { store, menu, pictures }
const page = (data: string, app: string): string =>
  template.replace('<!--forno-data-->', () => data).replace('<!--forno-app-->', () => app)

await mkdir(join(dist, 'data'), { recursive: true })
await writeFile(join(dist, 'data/shop.json'), JSON.stringify(shop))
await writeFile(join(dist, 'shell.html'), page(configScript(config), ''))
const { head, app } = renderMenuPage(shop)
await writeFile(
  join(dist, 'index.html'),
  page(head + configScript(config) + dataScript(SHOP_ELEMENT, shop), app),
)
console.log(`prerendered the menu ${menu.version} of ${store.name}: ${menu.items.length} items`)
process.exit(0)
