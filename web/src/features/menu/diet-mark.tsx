import { dietsOf, ingredientsOfItem } from '@forno/domain/menu/diet'
import type { Item } from '@forno/domain/menu/menu'
import { dietWords } from '@forno/domain/words/allergens'
import { Leaf } from 'lucide-react'
import { useShop } from '../../data/shop.tsx'

/** The strictest diet an item fits, in a word; nothing when it fits none. */
export function DietMark({ item }: { item: Item }) {
  const { menu } = useShop()
  const diet = dietsOf(ingredientsOfItem(menu, item)).at(-1)
  if (!diet) return null
  return (
    <span className="inline-flex items-center gap-1 text-sm font-medium text-basil">
      <Leaf aria-hidden="true" className="size-4" />
      {dietWords[diet]}
    </span>
  )
}
