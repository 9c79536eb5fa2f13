import type { PizzaChoice } from '@forno/domain/cart/choice'
import { resolveHalf } from '@forno/domain/cart/resolve-half'
import { pizzaOf, type Sauce } from '@forno/domain/menu/menu'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { HalfPicture } from '../../ui/pictures/half-picture.tsx'
import { AmountControl } from './amount-control.tsx'
import { type Draft, setSauce, sidesOf } from './builder-state.ts'

/** The sauce of the pizza, or of each half. */
export function Sauces({
  shop: { menu, missing },
  draft,
  shown,
  onChange,
}: {
  shop: Shop
  draft: Draft
  /** The draft as it can be had today. */
  shown: PizzaChoice
  onChange: (draft: Draft) => void
}) {
  const isOut = (sauce: Sauce) => sauce.ingredients.some((id) => missing.ingredients.has(id))
  const extra = menu.sauces[0]?.prices[shown.size]
  return (
    <section className="space-y-3">
      <h3 className="text-xl">
        Sauce{' '}
        {extra !== undefined && (
          <span className="font-sans text-sm font-normal text-soft">
            any kind is included, extra + {formatMoney(extra, menu.currency)}
          </span>
        )}
      </h3>
      {sidesOf(shown).map((side) => {
        const half = shown[side]
        const pizza = half && pizzaOf(menu, half.pizza)
        if (!half || !pizza) return null
        const sauce = resolveHalf(pizza, half).sauce
        const where = shown.right ? ` on the ${side} half` : ''
        return (
          <div key={side} className="rounded-2xl border border-line bg-card p-4">
            {shown.right && (
              <p className="mb-2 flex items-center gap-2 font-semibold">
                <HalfPicture side={side} className="size-6 text-soft" />
                {side === 'left' ? 'Left half' : 'Right half'}
              </p>
            )}
            <div className="grid gap-3 sm:grid-cols-2 sm:items-center">
              <SauceKind
                legend={`Kind of sauce${where}`}
                sauces={menu.sauces}
                isOut={isOut}
                value={sauce.id}
                onChange={(id) => {
                  const amount = sauce.amount === 'no' ? 'normal' : sauce.amount
                  onChange(setSauce(menu, draft, side, { id, amount }))
                }}
              />
              <AmountControl
                of={`Sauce${where}`}
                amount={sauce.amount}
                onChange={(amount) => onChange(setSauce(menu, draft, side, { ...sauce, amount }))}
              />
            </div>
          </div>
        )
      })}
    </section>
  )
}

function SauceKind({
  legend,
  sauces,
  isOut,
  value,
  onChange,
}: {
  legend: string
  sauces: readonly Sauce[]
  isOut: (sauce: Sauce) => boolean
  value: string
  onChange: (id: string) => void
}) {
  const id = useId()
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        {legend}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-12 w-full appearance-none rounded-full border border-line bg-card pr-11 pl-5 font-medium"
      >
        {sauces.map((sauce) => (
          <option key={sauce.id} value={sauce.id} disabled={isOut(sauce)}>
            {sauce.name}
            {isOut(sauce) ? ' (sold out today)' : ''}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-4 size-5 -translate-y-1/2 text-soft"
      />
    </div>
  )
}
