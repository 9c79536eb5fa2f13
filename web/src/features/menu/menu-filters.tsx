import { type Diet, diets } from '@forno/domain/menu/diet'
import type { Allergen } from '@forno/domain/menu/ingredient'
import type { Menu } from '@forno/domain/menu/menu'
import { allergenWords, dietWords } from '@forno/domain/words/allergens'
import { Search, SlidersHorizontal, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { allergensOnMenu, anything, isAnything, type Wanted } from './find-items.ts'
import { FilterChips } from './filter-chips.tsx'

/** Searching and sifting the menu. On phones the chips wait behind a button; on large screens they are there. */
export function MenuFilters({
  menu,
  wanted,
  onChange,
  count,
}: {
  menu: Menu
  wanted: Wanted
  onChange: (wanted: Wanted) => void
  /** How many things suit; null while nothing is asked for. */
  count: number | null
}) {
  const [open, setOpen] = useState(false)
  const allergens = useMemo(() => allergensOnMenu(menu), [menu])
  const active = wanted.diets.length + wanted.without.length
  return (
    <form
      aria-label="What you are looking for"
      onSubmit={(event) => event.preventDefault()}
      className="block lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:p-1"
    >
      <div className="flex gap-2">
        <label className="relative min-w-0 grow">
          <span className="sr-only">Search the menu</span>
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-soft"
          />
          <input
            type="search"
            value={wanted.text}
            onChange={({ target }) => onChange({ ...wanted, text: target.value })}
            placeholder="Search the menu"
            className="min-h-12 w-full appearance-none rounded-full border border-line bg-card pr-4 pl-11 text-base placeholder:text-soft"
          />
        </label>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="menu-filters"
          onClick={() => setOpen(!open)}
          className="flex min-h-12 items-center gap-2 rounded-full border border-line bg-card px-4 font-semibold lg:hidden"
        >
          <SlidersHorizontal aria-hidden="true" className="size-5" />
          Filters
          {active > 0 && (
            <span className="tabular grid size-6 place-items-center rounded-full bg-basil text-sm text-card">
              {active}
            </span>
          )}
        </button>
      </div>
      <div
        id="menu-filters"
        className={classNames('mt-4 space-y-4 lg:block', open ? 'block' : 'hidden')}
      >
        <FilterChips<Diet>
          legend="I eat"
          options={diets}
          words={dietWords}
          chosen={wanted.diets}
          onChange={(chosen) => onChange({ ...wanted, diets: chosen })}
        />
        <FilterChips<Allergen>
          legend="Without"
          options={allergens}
          words={allergenWords}
          chosen={wanted.without}
          onChange={(chosen) => onChange({ ...wanted, without: chosen })}
        />
        {wanted.without.length > 0 && (
          <p className="text-sm text-soft">
            By recipe. All of these are handled in our kitchen: traces are possible.
          </p>
        )}
      </div>
      <output className="flex flex-wrap items-center gap-x-3 lg:min-h-11">
        {count !== null && (
          <span className="pt-3 font-medium lg:pt-0">
            {count === 1 ? '1 thing suits' : `${count} things suit`}
          </span>
        )}
        {!isAnything(wanted) && (
          <button
            type="button"
            onClick={() => onChange(anything)}
            className="flex min-h-11 items-center gap-1 pt-3 font-medium text-tomato-deep underline-offset-4 hover:underline lg:pt-0"
          >
            <X aria-hidden="true" className="size-4" />
            Clear
          </button>
        )}
      </output>
    </form>
  )
}
