import type { Choice } from '@forno/domain/cart/choice'
import type { Result } from '@forno/domain/refusal/refusal'
import { keepFavourite } from './favourites.ts'
import { usePerson } from './session.ts'
import { useShopIfKnown } from './shop.tsx'

/** Keeps something as a favourite; null for those without an account, and before the menu is here. */
export function useKeepFavourite():
  | ((favourite: { name: string; choice: Choice }) => Promise<Result<null>>)
  | null {
  const person = usePerson()
  const shop = useShopIfKnown()
  if (!shop || person?.kind !== 'customer') return null
  return (favourite) => keepFavourite(person.uid, shop.menu, favourite)
}
