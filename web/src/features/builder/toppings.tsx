import type { PizzaChoice } from '@forno/domain/cart/choice'
import { plain } from '@forno/domain/words/plain'
import { byId, type Topping, toppingGroups } from '@forno/domain/menu/menu'
import { useState } from 'react'
import type { Shop } from '../../data/shop.tsx'
import { Field } from '../../ui/field.tsx'
import type { Draft } from './builder-state.ts'
import { ToppingGroup } from './topping-group.tsx'
import { ToppingRow } from './topping-row.tsx'
import { recipeToppings, toppingState } from './topping-state.ts'

const groupWords: Record<Topping['group'], string> = {
  cheese: 'Cheese',
  meat: 'Meat',
  fish: 'Fish',
  vegetable: 'Vegetables and fruit',
  herb: 'Herbs',
}

/** What lies on it: first what the recipe has, then everything else of the kitchen, by group. */
export function Toppings({
  shop,
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
  const { menu } = shop
  const [typed, setTyped] = useState('')
  const own = recipeToppings(menu, shown)
  const others = menu.toppings.filter(({ ingredient }) => !own.includes(ingredient))
  const nameOf = (id: string) => byId(menu.ingredients, id)?.name ?? id
  const wanted = plain(typed)
  const row = (ingredient: string) => (
    <ToppingRow
      key={ingredient}
      shop={shop}
      ingredient={ingredient}
      draft={draft}
      shown={shown}
      onChange={onChange}
    />
  )
  const list = (ids: readonly string[]) => (
    <ul className="divide-y divide-line rounded-2xl border border-line bg-card px-4">
      {ids.map(row)}
    </ul>
  )
  const found = others
    .map(({ ingredient }) => ingredient)
    .filter((id) => plain(nameOf(id)).includes(wanted))
  return (
    <section className="space-y-6">
      <div className="space-y-3">
        <h3 className="text-xl">On your pizza</h3>
        {list(own)}
      </div>
      <div className="space-y-3">
        <h3 className="text-xl">Add more</h3>
        <Field
          label="Find a topping"
          type="search"
          value={typed}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
        />
        {wanted !== '' && found.length > 0 && list(found)}
        {wanted !== '' && found.length === 0 && (
          <p className="text-soft">
            We have no such topping, or it is on your pizza already. Try another word.
          </p>
        )}
        {wanted === '' &&
          toppingGroups.map((group) => {
            const ids = others.filter((one) => one.group === group).map((one) => one.ingredient)
            const added = ids.filter((id) => toppingState(menu, shown, id).amount !== 'no').length
            if (ids.length === 0) return null
            return (
              <ToppingGroup
                key={group}
                name={groupWords[group]}
                hint={added > 0 ? `${added} added` : String(ids.length)}
              >
                {() => (
                  <ul className="divide-y divide-line border-t border-line px-4">{ids.map(row)}</ul>
                )}
              </ToppingGroup>
            )
          })}
      </div>
    </section>
  )
}
