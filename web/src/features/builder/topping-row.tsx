import type { Amount, PizzaChoice } from '@forno/domain/cart/choice'
import { byId, toppingOf } from '@forno/domain/menu/menu'
import { halfOf } from '@forno/domain/money/cents'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import type { Shop } from '../../data/shop.tsx'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { Button } from '../../ui/button.tsx'
import { HalfPicture } from '../../ui/pictures/half-picture.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { AmountControl } from './amount-control.tsx'
import type { Draft, Place } from './builder-state.ts'
import { setAmount, setPlace, toppingState } from './topping-state.ts'

const places = (['whole', 'left', 'right'] as const).map((place) => ({
  value: place,
  label: <HalfPicture side={place} className="size-6" />,
  spoken: { whole: 'Whole pizza', left: 'Left half', right: 'Right half' }[place],
}))

/** One topping: how much of it and, on two halves, where. What is not on yet is one tap away. */
export function ToppingRow({
  shop: { menu, store, missing },
  ingredient,
  draft,
  shown,
  onChange,
}: {
  shop: Shop
  ingredient: string
  draft: Draft
  shown: PizzaChoice
  onChange: (draft: Draft) => void
}) {
  const row = useRef<HTMLLIElement>(null)
  const name = byId(menu.ingredients, ingredient)?.name ?? ingredient
  const { place, amount, included } = toppingState(menu, shown, ingredient)
  const soldOut = missing.ingredients.has(ingredient)
  const price = toppingOf(menu, ingredient)?.prices[shown.size]
  const isOn = amount !== 'no'
  const onOneHalf = place !== 'whole' && store.halves.topping === 'half'
  const cost = price === undefined ? null : onOneHalf ? halfOf(price) : price
  const add = () => {
    onChange(setAmount(menu, draft, ingredient, 'normal'))
    // The button goes away: whoever pressed it by key goes on in what takes its place.
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('input:checked')?.focus())
  }
  const words = () => {
    if (soldOut) return 'sold out today'
    if (amount === 'mixed') return 'not the same on both halves'
    if (cost === null) return ''
    const money = formatMoney(cost, menu.currency)
    if (included) return amount === 'extra' ? `+ ${money}` : isOn ? '' : 'left off'
    return amount === 'extra' ? `+ ${formatMoney(2 * cost, menu.currency)}` : `+ ${money}`
  }
  return (
    <li ref={row} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 sm:flex-nowrap">
      <p className="min-w-0 grow">
        <span
          className={classNames('block font-medium', included && !isOn && 'text-soft line-through')}
        >
          {name}
        </span>
        <span
          className={classNames('tabular block text-sm', soldOut ? 'text-saffron' : 'text-soft')}
        >
          {words()}
        </span>
      </p>
      {!included && !isOn ? (
        <Button look="secondary" disabled={soldOut} aria-label={`Add ${name}`} onClick={add}>
          <Plus aria-hidden="true" className="size-4" />
          Add
        </Button>
      ) : (
        <>
          {shown.right && !soldOut && (
            <div className="w-38 shrink-0">
              <Segmented<Place>
                legend={`Where: ${name}`}
                hideLegend
                compact
                options={places}
                value={place}
                onChange={(next) => onChange(setPlace(menu, draft, ingredient, next))}
              />
            </div>
          )}
          <div className="w-full shrink-0 sm:w-72">
            <AmountControl
              of={name}
              amount={amount}
              soldOut={soldOut}
              onChange={(next: Amount) => onChange(setAmount(menu, draft, ingredient, next))}
            />
          </div>
        </>
      )}
    </li>
  )
}
