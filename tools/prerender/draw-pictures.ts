import { createHash } from 'node:crypto'
import type { Item, Menu } from '@forno/domain/menu/menu'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PizzaPicture } from '../../web/src/ui/pictures/pizza-picture.tsx'
import { sceneOfItem } from '../../web/src/ui/pictures/pizza-scene.ts'
import { ProductPicture } from '../../web/src/ui/pictures/product-picture.tsx'

const drawn = (menu: Menu, item: Item) =>
  item.kind === 'pizza'
    ? createElement(PizzaPicture, { scene: sceneOfItem(menu, item), standalone: true })
    : createElement(ProductPicture, { kind: item.picture, name: item.name, standalone: true })

/** One picture file per item of the menu. The name changes with the picture, so that it may be cached for ever. */
export function* drawPictures(menu: Menu): Generator<{ item: string; name: string; svg: string }> {
  for (const item of menu.items) {
    const svg = renderToStaticMarkup(drawn(menu, item))
    const hash = createHash('sha256').update(svg).digest('hex').slice(0, 10)
    yield { item: item.id, name: `${item.id}.${hash}.svg`, svg }
  }
}
