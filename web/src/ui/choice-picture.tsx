import type { Choice } from '@forno/domain/cart/choice'
import { byId, type Menu } from '@forno/domain/menu/menu'
import { useMemo } from 'react'
import { PizzaPicture } from './pictures/pizza-picture.tsx'
import { sceneOfChoice } from './pictures/pizza-scene.ts'
import { ProductPicture } from './pictures/product-picture.tsx'

/** What somebody chose, drawn: the pizza as it is built, or the product. Says nothing: its name stands beside it. */
export function ChoicePicture({ menu, choice }: { menu: Menu; choice: Choice }) {
  const scene = useMemo(
    () => (choice.kind === 'pizza' ? sceneOfChoice(menu, choice) : null),
    [menu, choice],
  )
  const product = choice.kind === 'product' ? byId(menu.items, choice.item) : null
  return (
    <span aria-hidden="true" className="block">
      {scene && <PizzaPicture scene={scene} />}
      {product?.kind === 'product' && <ProductPicture kind={product.picture} name={product.name} />}
    </span>
  )
}
