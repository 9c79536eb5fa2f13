import { byId } from '@forno/domain/menu/menu'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { type Draft, setCrust, setSize } from './builder-state.ts'
import { crustUnavailable, sizeOffers } from './offers.ts'

/** How large, and on what dough. What is not to be had is shown with the reason. */
export function CrustAndSize({
  shop: { menu, store, missing },
  draft,
  onChange,
}: {
  shop: Shop
  draft: Draft
  onChange: (draft: Draft) => void
}) {
  const { size, crust } = draft.choice
  const money = (amount: number) => formatMoney(amount, menu.currency)
  return (
    <>
      <RadioCards
        legend="Size"
        tight
        value={size}
        onChange={(next) => onChange(setSize(menu, draft, next))}
        options={sizeOffers(menu, store.halves, draft.choice).map((offer) => ({
          value: offer.id,
          label: byId(menu.sizes, offer.id)?.name ?? offer.id,
          detail: offer.price === null ? '' : money(offer.price),
          unavailable: offer.unavailable,
        }))}
      />
      <RadioCards
        legend="Crust"
        value={crust}
        onChange={(next) => onChange(setCrust(draft, next))}
        options={menu.crusts.map((one) => {
          const added = one.prices[size] ?? 0
          return {
            value: one.id,
            label: one.name,
            detail: added > 0 ? `+ ${money(added)}` : 'Included',
            unavailable: crustUnavailable(menu, one, size, missing),
          }
        })}
      />
    </>
  )
}
