import { plain } from '@forno/domain/words/plain'
import { byId, type Menu, type Pizza } from '@forno/domain/menu/menu'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

/** All pizzas of the card to choose a half from, found by typing. */
export default function RecipeDialog({
  shop: { menu, pictures, missing },
  title,
  size,
  chosen,
  onClose,
  onChoose,
}: {
  shop: Shop
  title: string
  size: string
  chosen: string
  onClose: () => void
  onChoose: (pizza: Pizza) => void
}) {
  const [typed, setTyped] = useState('')
  const found = findPizzas(menu, typed)
  return (
    <Dialog open onClose={onClose} title={title}>
      <Field
        label="Search pizzas"
        type="search"
        value={typed}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul className="mt-3 h-[55dvh] space-y-1 overflow-y-auto">
        {found.map((pizza) => (
          <li key={pizza.id}>
            <button
              type="button"
              aria-pressed={pizza.id === chosen}
              disabled={missing.items.has(pizza.id)}
              onClick={() => onChoose(pizza)}
              className="flex min-h-16 w-full items-center gap-3 rounded-2xl px-2 py-1 text-left hover:bg-sunken disabled:opacity-55 aria-pressed:bg-tomato-wash"
            >
              <img
                src={pictures[pizza.id]}
                alt=""
                width={200}
                height={200}
                loading="lazy"
                className="size-14 shrink-0"
              />
              <span className="min-w-0 grow">
                <span className="block font-semibold">{pizza.name}</span>
                <span className="block text-sm text-soft">
                  {missing.items.has(pizza.id) ? 'Sold out today' : offerWords(menu, pizza, size)}
                </span>
              </span>
              {pizza.id === chosen && <Check aria-hidden="true" className="size-5 text-tomato" />}
            </button>
          </li>
        ))}
        {found.length === 0 && (
          <li className="py-8 text-center text-soft">No pizza is called that. Try another word.</li>
        )}
      </ul>
    </Dialog>
  )
}

/** Pizzas whose name has every word of what was typed, then those that only tell of it. */
function findPizzas(menu: Menu, typed: string): Pizza[] {
  const words = plain(typed).split(' ')
  const has = (text: string) => words.every((word) => plain(text).includes(word))
  const pizzas = menu.items.filter((item) => item.kind === 'pizza')
  const named = pizzas.filter(({ name }) => has(name))
  const told = pizzas.filter(({ name, description }) => !has(name) && has(description))
  return [...named, ...told]
}

/** "$12.75 in Medium", or the sizes it does come in. */
function offerWords(menu: Menu, pizza: Pizza, size: string): string {
  const price = pizza.prices[size]
  const name = byId(menu.sizes, size)?.name ?? size
  if (price !== undefined) return `${formatMoney(price, menu.currency)} in ${name}`
  const names = menu.sizes.filter(({ id }) => pizza.prices[id] !== undefined).map((one) => one.name)
  return `Not in ${name}: only ${names.join(', ')}`
}
