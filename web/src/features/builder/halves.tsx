import { pizzaOf } from '@forno/domain/menu/menu'
import { ArrowLeftRight } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Shop } from '../../data/shop.tsx'
import { Button } from '../../ui/button.tsx'
import { HalfPicture } from '../../ui/pictures/half-picture.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Draft, halve, setRecipe, type Side, sidesOf, unhalve } from './builder-state.ts'

const RecipeDialog = lazy(() => import('./recipe-dialog.tsx'))

const ways = [
  { value: 'whole', label: 'One pizza' },
  { value: 'halves', label: 'Half and half' },
] as const

/** One pizza or two halves, and the recipe of each half. */
export function Halves({
  shop,
  draft,
  onChange,
}: {
  shop: Shop
  draft: Draft
  onChange: (draft: Draft) => void
}) {
  const [asked, setAsked] = useState<Side | null>(null)
  const { choice } = draft
  return (
    <section aria-label="One pizza or two halves" className="space-y-3">
      <Segmented
        legend="One pizza or two halves"
        hideLegend
        options={ways}
        value={choice.right ? 'halves' : 'whole'}
        onChange={(way) => onChange(way === 'halves' ? halve(draft) : unhalve(draft))}
      />
      {choice.right && (
        <ul className="grid gap-3 sm:grid-cols-2">
          {sidesOf(choice).map((side) => {
            const name = pizzaOf(shop.menu, choice[side]?.pizza ?? '')?.name ?? 'Nothing yet'
            return (
              <li
                key={side}
                className="flex items-center gap-3 rounded-2xl border border-line bg-card p-3"
              >
                <HalfPicture side={side} className="size-9 shrink-0 text-soft" />
                <span className="min-w-0 grow">
                  <span className="block text-sm text-soft">{sideWords[side]}</span>
                  <span className="block font-semibold">{name}</span>
                </span>
                <Button
                  look="secondary"
                  aria-label={`Choose the ${side} half (now ${name})`}
                  onClick={() => setAsked(side)}
                >
                  <ArrowLeftRight aria-hidden="true" className="size-4" />
                  Change
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {asked && (
        <Suspense fallback={null}>
          <RecipeDialog
            shop={shop}
            title={`Choose the ${asked} half`}
            size={choice.size}
            chosen={choice[asked]?.pizza ?? ''}
            onClose={() => setAsked(null)}
            onChoose={(pizza) => {
              onChange(setRecipe(draft, asked, pizza))
              setAsked(null)
            }}
          />
        </Suspense>
      )}
    </section>
  )
}

const sideWords: Record<Side, string> = { left: 'Left half', right: 'Right half' }
