import type { Menu } from '@forno/domain/menu/menu'
import type { Found } from './find-items.ts'
import { PizzaCard } from './pizza-card.tsx'
import { ProductCard } from './product-card.tsx'

/**
 * One part of the menu. Browsers lay it out only when it comes near (`content-visibility`); until then its
 * height is guessed from the number of cards, so that links into the page lead to about the right place.
 */
export const MenuSection = ({
  section: { id, name },
  found,
  start,
}: {
  section: Menu['sections'][number]
  found: readonly Found[]
  /** How many items the page shows before this section. */
  start: number
}) => (
  <section
    id={id}
    aria-labelledby={`${id}-name`}
    style={{ containIntrinsicSize: `auto ${found.length * 9}rem` }}
    className="-mx-4 px-4 pb-2 [content-visibility:auto]"
  >
    <div className="mb-4 flex items-baseline gap-3">
      <h2 id={`${id}-name`} className="text-3xl">
        {name}
      </h2>
      <span aria-hidden="true" className="h-px grow bg-line" />
    </div>
    <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 xl:grid-cols-3">
      {found.map(({ item, crust }, index) => (
        <li key={item.id} className="grid">
          {item.kind === 'pizza' ? (
            <PizzaCard pizza={item} crust={crust} place={start + index} />
          ) : (
            <ProductCard product={item} place={start + index} />
          )}
        </li>
      ))}
    </ul>
  </section>
)
