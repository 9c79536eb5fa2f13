import type { Item } from '@forno/domain/menu/menu'
import { useMemo } from 'react'
import { useShop } from '../../data/shop.tsx'
import { PizzaPicture } from '../../ui/pictures/pizza-picture.tsx'
import { sceneOfItem } from '../../ui/pictures/pizza-scene.ts'
import { ProductPicture } from '../../ui/pictures/product-picture.tsx'

/** An item drawn in the page: for a menu so new that its pictures are not on the site yet. */
export default function DrawnItem({ item }: { item: Item }) {
  const { menu } = useShop()
  const scene = useMemo(
    () => (item.kind === 'pizza' ? sceneOfItem(menu, item) : null),
    [menu, item],
  )
  if (item.kind === 'product') return <ProductPicture kind={item.picture} name={item.name} />
  return scene && <PizzaPicture scene={scene} />
}
