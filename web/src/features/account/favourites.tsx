import type { Refusal } from '@forno/domain/refusal/refusal'
import { nothingMissing } from '@forno/domain/menu/availability'
import { missingIn } from '@forno/domain/order/cart-refusals'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import { ShoppingBag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCart } from '../../data/cart.ts'
import {
  forgetFavourite,
  type KeptFavourite,
  subscribeToFavourites,
} from '../../data/favourites.ts'
import { type Shop, useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import { formatMoney } from '../../lib/money.ts'
import { joinWords } from '../../lib/words.ts'
import { ChoicePicture } from '../../ui/choice-picture.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { RowButton } from './row-button.tsx'
import { SavedList } from './saved-list.tsx'

/** What somebody keeps to find again: one tap, and it is in the cart. */
export function Favourites({ uid }: { uid: string }) {
  const shop = useShopIfKnown()
  const navigate = useNavigate()
  const live = useLive<KeptFavourite[]>(uid, (show) => subscribeToFavourites(uid, show))
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const order = ({ choice }: KeptFavourite, { menu }: Shop) => {
    useCart.getState().add(menu, choice, 1)
    void navigate('/cart')
  }
  const forget = async ({ id }: KeptFavourite) => {
    const result = await forgetFavourite(uid, id)
    setRefusals(result.ok ? [] : result.refusals)
  }
  return (
    <div className="space-y-3">
      <Refusals refusals={refusals} title="Not removed" />
      <SavedList
        live={live}
        what="your favourites"
        none="None yet. “Keep as a favourite” stands by every pizza you build and in your past orders."
      >
        {live.state === 'here' &&
          live.value.map((favourite) => {
            const state = shop && stateOf(shop, favourite)
            return (
              <li key={favourite.id} className="flex items-center gap-2 px-4 py-2">
                {shop && state?.onMenu && (
                  <span className="size-12 shrink-0">
                    <ChoicePicture menu={shop.menu} choice={favourite.choice} />
                  </span>
                )}
                <span className="min-w-0 grow">
                  <span className="block font-semibold">{favourite.name}</span>
                  {state && <span className="block text-sm text-soft">{state.words}</span>}
                </span>
                {shop && (
                  <RowButton
                    aria-label={`Order ${favourite.name}`}
                    disabled={!state?.toBeHad}
                    onClick={() => order(favourite, shop)}
                  >
                    <ShoppingBag aria-hidden="true" className="size-5" />
                  </RowButton>
                )}
                <RowButton
                  aria-label={`Forget ${favourite.name}`}
                  onClick={() => void forget(favourite)}
                >
                  <Trash2 aria-hidden="true" className="size-5" />
                </RowButton>
              </li>
            )
          })}
      </SavedList>
    </div>
  )
}

/** Whether it can be had at this moment: its price, or what is in the way. */
function stateOf({ menu, store, missing }: Shop, { choice }: KeptFavourite) {
  const priced = priceChoice(menu, store.halves, choice)
  if (!priced.ok) return { onMenu: false, toBeHad: false, words: 'Not on the menu any more' }
  const out = missing === nothingMissing ? [] : missingIn(menu, choice, missing)
  if (out.length > 0) {
    const names = joinWords([...new Set(out.map(({ name }) => name.toLowerCase()))])
    return { onMenu: true, toBeHad: false, words: `Sold out today: ${names}` }
  }
  return { onMenu: true, toBeHad: true, words: formatMoney(priced.value.unit, menu.currency) }
}
