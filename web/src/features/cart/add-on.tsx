import type { Choice } from '@forno/domain/cart/choice'
import { byId, type Menu } from '@forno/domain/menu/menu'
import { priceChoice } from '@forno/domain/pricing/price-choice'
import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { useTaste } from '../../data/use-taste.ts'
import { formatMoney } from '../../lib/money.ts'
import { useOnline } from '../../lib/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { ChoicePicture } from '../../ui/choice-picture.tsx'
import { addOnFor } from './add-on-for.ts'

/**
 * One thing that goes with what is in the cart, a tap away; waved off or taken, that is all for this cart. Its room is
 * kept while it is being found, so that nothing below it moves.
 */
export function AddOn({ shop }: { shop: Shop }) {
  const { lines, offersOver, add, takeUp, endOffers } = useCart()
  const taste = useTaste(shop.store.id)
  const isOnline = useOnline()
  const [said, setSaid] = useState('')
  const words = useRef<HTMLParagraphElement>(null)
  const isWaiting = isOnline && (taste === 'waiting' || !shop.live)
  const found =
    offersOver || typeof taste === 'string' || !shop.live ? null : addOnFor(shop, taste, lines)
  const end = (what: string) => {
    endOffers()
    setSaid(what)
    // The button that had the focus is gone: it goes to what came of it.
    requestAnimationFrame(() => words.current?.focus())
  }
  return (
    <>
      {!offersOver && !found && isWaiting && <div aria-hidden="true" className="h-22" />}
      {found && (
        <Offer
          menu={shop.menu}
          choice={found.choice}
          name={found.name}
          why={found.because ? `Often with ${nameIn(shop.menu, found.because)}` : 'Sells well now'}
          price={priceOf(shop, found.choice)}
          onTake={() => {
            takeUp(found.item)
            add(shop.menu, found.choice, 1)
            end(`${found.name} is in your cart.`)
          }}
          onHide={() => end('No more suggestions for this order.')}
        />
      )}
      <p
        ref={words}
        role="status"
        tabIndex={-1}
        className="text-sm text-soft outline-none empty:hidden"
      >
        {said}
      </p>
    </>
  )
}

const nameIn = (menu: Menu, id: string): string => byId(menu.items, id)?.name ?? id

function priceOf({ menu, store }: Shop, choice: Choice): string {
  const priced = priceChoice(menu, store.halves, choice)
  return priced.ok ? formatMoney(priced.value.unit, menu.currency) : ''
}

function Offer({
  menu,
  choice,
  name,
  why,
  price,
  onTake,
  onHide,
}: {
  menu: Menu
  choice: Choice
  name: string
  why: string
  price: string
  onTake: () => void
  onHide: () => void
}) {
  return (
    <section
      aria-label="Goes with it"
      className="flex min-h-22 items-center gap-3 rounded-card border border-dashed border-line p-3"
    >
      <div className="size-14 shrink-0">
        <ChoicePicture menu={menu} choice={choice} />
      </div>
      <p className="min-w-0 grow leading-tight">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-soft">{why}</span>
        <span className="tabular block text-sm">{price}</span>
      </p>
      <Button look="secondary" aria-label={`Add ${name}`} onClick={onTake}>
        <Plus aria-hidden="true" className="size-5" />
        Add
      </Button>
      <Button
        look="quiet"
        aria-label="No suggestion, thank you"
        className="size-11 shrink-0 px-0"
        onClick={onHide}
      >
        <X aria-hidden="true" className="size-5" />
      </Button>
    </section>
  )
}
