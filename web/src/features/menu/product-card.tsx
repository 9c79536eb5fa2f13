import type { Product } from '@forno/domain/menu/menu'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useCart } from '../../data/cart.ts'
import { useShop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { joinWords } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { DietMark } from './diet-mark.tsx'
import { ItemPicture } from './item-picture.tsx'
import { soldOutOf } from './sold-out.ts'
import { SoldOutBadge } from './sold-out-badge.tsx'

/** A side, drink, dip or dessert: put into the cart from here. */
export function ProductCard({ product, place }: { product: Product; place: number }) {
  const { menu, missing, pictures } = useShop()
  const [variantId, setVariantId] = useState('')
  const add = useCart((cart) => cart.add)
  const [first] = product.variants
  const variant = product.variants.find(({ id }) => id === variantId) ?? first
  const inCart = useCart(({ lines }) =>
    lines.reduce(
      (count, { choice, quantity }) =>
        choice.kind === 'product' && choice.item === product.id ? count + quantity : count,
      0,
    ),
  )
  const out = soldOutOf(menu, product, missing)
  if (!variant) return null
  const many = product.variants.length > 1
  return (
    <article className="flex flex-col rounded-card border border-line bg-card p-4">
      <div className="flex gap-3">
        <div className="flex min-w-0 grow flex-col">
          <h3 className="text-lg leading-tight">{product.name}</h3>
          <p className="mt-1 text-sm text-soft">{product.description}</p>
          {out && (
            <SoldOutBadge>
              {out.names.length > 0
                ? `Sold out: no ${joinWords(out.names)} today`
                : 'Sold out today'}
            </SoldOutBadge>
          )}
          <div className="mt-1">
            <DietMark item={product} />
          </div>
        </div>
        <ItemPicture
          item={product}
          url={pictures[product.id]}
          place={place}
          className={`-mt-1 -mr-1 size-24 shrink-0 ${out ? 'opacity-45 grayscale' : ''}`}
        />
      </div>
      <div className="mt-auto pt-3">
        {many && (
          <Segmented
            legend={`Which ${product.name}`}
            hideLegend
            compact
            options={product.variants.map(({ id, name }) => ({ value: id, label: name }))}
            value={variant.id}
            onChange={setVariantId}
          />
        )}
        <div className="mt-2 flex items-center gap-3">
          <p className="mr-auto">
            <span className="tabular block font-semibold">
              {formatMoney(variant.price, menu.currency)}
            </span>
            <span className="block text-sm text-soft" aria-live="polite">
              {inCart > 0 ? `${inCart} in your cart` : !many && variant.name}
            </span>
          </p>
          <Button
            look="secondary"
            disabled={out !== null}
            aria-label={`Add ${product.name}${many ? `, ${variant.name}` : ''}`}
            onClick={() => add(menu, { kind: 'product', item: product.id, variant: variant.id }, 1)}
          >
            <Plus aria-hidden="true" className="size-5" />
            Add
          </Button>
        </div>
      </div>
    </article>
  )
}
