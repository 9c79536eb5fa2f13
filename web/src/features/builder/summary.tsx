import type { PizzaChoice } from '@forno/domain/cart/choice'
import { allergensIn, dietsOf, ingredientsOfChoice } from '@forno/domain/menu/diet'
import type { PricedChoice } from '@forno/domain/pricing/price-choice'
import type { Result } from '@forno/domain/refusal/refusal'
import { allergenWords, dietWords } from '@forno/domain/words/allergens'
import { Leaf } from 'lucide-react'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { priceRows } from './price-words.ts'

/** What the price is made of, and what is in it that some people must not eat. */
export function Summary({
  shop: { menu, store },
  choice,
  priced,
}: {
  shop: Shop
  choice: PizzaChoice
  priced: Result<PricedChoice>
}) {
  const ingredients = ingredientsOfChoice(menu, choice)
  const allergens = allergensIn(ingredients)
  const diet = dietsOf(ingredients).at(-1)
  const money = (amount: number) => formatMoney(amount, menu.currency)
  return (
    <div className="space-y-4 rounded-card border border-line bg-card p-5">
      {priced.ok && (
        <dl aria-label="What the price is made of" className="space-y-1.5">
          {priceRows(menu, store.halves, choice, priced.value.parts).map((row, index) => (
            <div key={row.words} className="flex items-baseline justify-between gap-4">
              <dt className={index === 0 ? 'font-semibold' : ''}>
                {row.words}
                {row.why && <span className="block text-sm font-normal text-soft">{row.why}</span>}
              </dt>
              <dd className="tabular whitespace-nowrap">
                {index === 0 ? money(row.price) : `+ ${money(row.price)}`}
              </dd>
            </div>
          ))}
          <div className="flex items-baseline justify-between gap-4 border-t border-line pt-2">
            <dt className="font-display text-lg font-bold">One pizza</dt>
            <dd className="tabular font-display text-xl font-extrabold">
              {money(priced.value.unit)}
            </dd>
          </div>
        </dl>
      )}
      <div className="space-y-1 text-sm">
        {diet && (
          <p className="flex items-center gap-1.5 font-semibold text-basil">
            <Leaf aria-hidden="true" className="size-4" />
            {dietWords[diet]}
          </p>
        )}
        <p>
          <span className="font-semibold">Contains: </span>
          {allergens.length > 0
            ? allergens.map((one) => allergenWords[one].toLowerCase()).join(', ')
            : 'none of the fourteen allergens by recipe'}
        </p>
        <p className="text-soft">Traces of others are possible: it is one kitchen.</p>
      </div>
    </div>
  )
}
