import type { Crust, Pizza } from '@forno/domain/menu/menu'
import { Link } from 'react-router'
import { useShop } from '../../data/shop.tsx'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { joinWords } from '../../lib/words.ts'
import { DietMark } from './diet-mark.tsx'
import { fromPrice } from './from-price.ts'
import { ItemPicture } from './item-picture.tsx'
import { soldOutOf } from './sold-out.ts'
import { SoldOutBadge } from './sold-out-badge.tsx'

/** A pizza of the card. All of it leads to the builder, where what is out today can be left off. */
export function PizzaCard({
  pizza,
  crust,
  place,
}: {
  pizza: Pizza
  crust: Crust | null
  place: number
}) {
  const { menu, missing, pictures } = useShop()
  const out = soldOutOf(menu, pizza, missing)
  const gone = out !== null && out.without.length === 0
  const changes = new URLSearchParams()
  if (out && !gone) changes.set('without', out.without.join(','))
  if (crust) changes.set('crust', crust.id)
  const price = `from ${formatMoney(fromPrice(pizza, crust), menu.currency)}`
  return (
    <article
      className={classNames(
        'group relative flex gap-3 rounded-card border border-line bg-card p-4 transition-shadow sm:flex-col sm:pt-5',
        !gone && 'hover:shadow-lift',
      )}
    >
      <ItemPicture
        item={pizza}
        url={pictures[pizza.id]}
        place={place}
        className={classNames(
          'order-last -my-1 -mr-2 size-28 shrink-0 self-center transition-transform duration-500 sm:order-first sm:m-0 sm:size-44',
          gone ? 'opacity-45 grayscale' : 'group-hover:rotate-12',
        )}
      />
      <div className="flex min-w-0 grow flex-col">
        <h3 className="text-xl">
          {gone ? (
            pizza.name
          ) : (
            <Link
              to={{ pathname: `/pizza/${pizza.id}`, search: changes.toString() }}
              className="after:absolute after:inset-0 after:rounded-card"
            >
              {pizza.name}
            </Link>
          )}
        </h3>
        <p className="mt-1 line-clamp-3 text-sm text-soft">{pizza.description}</p>
        {out && (
          <SoldOutBadge>
            {gone ? 'Sold out today' : `No ${joinWords(out.names)} today`}
          </SoldOutBadge>
        )}
        <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-2">
          <span className="tabular font-semibold">{price}</span>
          <DietMark item={pizza} />
          {crust && <span className="text-sm text-basil">on {crust.name.toLowerCase()} crust</span>}
        </p>
        {out && !gone && (
          <p className="mt-1 text-sm font-medium text-tomato-deep underline underline-offset-4">
            Have it without {joinWords(out.names)}
          </p>
        )}
      </div>
    </article>
  )
}
