import type { CartLine } from '@forno/domain/cart/cart'
import { byId } from '@forno/domain/menu/menu'
import { describeChoice } from '@forno/domain/pricing/describe-choice'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import { lineDetails } from '@forno/domain/receipt/line-details'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { Pencil } from 'lucide-react'
import { Link } from 'react-router'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { PizzaPicture } from '../../ui/pictures/pizza-picture.tsx'
import { sceneOfChoice } from '../../ui/pictures/pizza-scene.ts'
import { ProductPicture } from '../../ui/pictures/product-picture.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { useRemoved } from './removed.ts'

/** One thing in the cart: what it is, what it costs, how many, and the way back to change it. */
export function CartLineRow({
  line,
  shop,
  total,
  max,
  refusals,
}: {
  line: CartLine
  shop: Shop
  total: number | null
  max: number
  refusals: readonly Refusal[]
}) {
  const setQuantity = useCart((cart) => cart.setQuantity)
  const remember = useRemoved((removed) => removed.remember)
  const { choice, quantity } = line
  const { menu, store } = shop
  const known = priceChoice(menu, store.halves, choice).ok
  const described = known ? describeChoice(menu, choice) : null
  const name = described?.name ?? 'Something no longer on the menu'
  const product = choice.kind === 'product' ? byId(menu.items, choice.item) : null
  const change = (next: number) => {
    if (next < 1) remember(line)
    setQuantity(line.key, next)
  }
  return (
    <li
      className="rounded-card border border-line bg-card p-4 shadow-card"
      tabIndex={-1}
      data-problem={refusals.length > 0 ? '' : undefined}
    >
      <div className="flex gap-4">
        <div className="size-20 shrink-0" aria-hidden="true">
          {described && choice.kind === 'pizza' && (
            <PizzaPicture scene={sceneOfChoice(menu, choice)} />
          )}
          {product?.kind === 'product' && (
            <ProductPicture kind={product.picture} name={product.name} />
          )}
        </div>
        <div className="min-w-0 grow">
          <div className="flex items-baseline justify-between gap-3">
            <h2 className="text-lg leading-tight">{name}</h2>
            {total !== null && (
              <span className="tabular text-lg font-bold">{formatMoney(total, menu.currency)}</span>
            )}
          </div>
          {described &&
            lineDetails(described).map((detail) => (
              <p key={detail} className="text-sm text-soft">
                {detail}
              </p>
            ))}
          {line.note && <p className="text-sm text-soft">“{line.note}”</p>}
        </div>
      </div>
      {refusals.map((refusal) => (
        <p
          key={`${refusal.code} ${refusal.field}`}
          role="alert"
          className="mt-3 rounded-xl bg-tomato-wash px-3 py-2 font-medium"
        >
          {refusalText(refusal, menu.currency)}
        </p>
      ))}
      <div className="mt-3 flex items-center justify-between gap-3">
        <Quantity of={name} value={quantity} min={0} max={max} onChange={change} />
        {choice.kind === 'pizza' && known && (
          <Link
            to={`/pizza/${choice.left.pizza}?line=${line.key}`}
            aria-label={`Change ${name}`}
            className="flex min-h-11 items-center gap-2 rounded-full px-4 font-semibold hover:bg-sunken"
          >
            <Pencil aria-hidden="true" className="size-4" />
            Change
          </Link>
        )}
      </div>
    </li>
  )
}
