import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useCart } from '../../data/cart.ts'
import { useShop } from '../../data/shop.tsx'
import { type Taste, useTaste } from '../../data/use-taste.ts'
import { formatMoney } from '../../lib/money.ts'
import { useNow } from '../../lib/use-now.ts'
import { useUnseenPlace } from '../../lib/use-unseen-place.ts'
import { Button } from '../../ui/button.tsx'
import { ChoicePicture } from '../../ui/choice-picture.tsx'
import { reasonWords, type RowItem, rowItems } from './row-items.ts'

/** Fewer are no row. */
const FEWEST = 2

/**
 * What this person may want at this hour and season, to be leafed through sideways. It comes when it is known, below
 * what can be seen: nothing on the screen moves for it.
 */
export default function HomeRow() {
  const { store } = useShop()
  const taste = useTaste(store.id)
  const [place, unseen] = useUnseenPlace<HTMLDivElement>(typeof taste !== 'string')
  return (
    <div ref={place} className={unseen ? 'empty:hidden' : 'absolute'}>
      {unseen && typeof taste !== 'string' && <Row taste={taste} />}
    </div>
  )
}

function Row({ taste }: { taste: Taste }) {
  const shop = useShop()
  const { menu, store, missing } = shop
  const hour = Math.floor(useNow(60_000) / 3_600_000)
  // By the hour, not by the minute: a row that changes under a finger is no help.
  const items = useMemo(
    () => rowItems({ menu, store, missing }, taste, hour * 3_600_000),
    [menu, store, missing, taste, hour],
  )
  if (items.length < FEWEST) return null
  const isPersonal = items.some(({ because }) => because === 'yours')
  return (
    <section aria-labelledby="for-you" className="pb-2">
      <h2 id="for-you" className="mb-4 text-3xl">
        {isPersonal ? 'For you, now' : 'What sells now'}
      </h2>
      <ul className="-mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-3">
        {items.map((one) => (
          <Offer key={one.item.id} offer={one} />
        ))}
      </ul>
    </section>
  )
}

function Offer({ offer: { item, choice, price, because } }: { offer: RowItem }) {
  const { menu } = useShop()
  const { add, takeUp } = useCart()
  const words = reasonWords[because]
  const query = choice.kind === 'pizza' ? `?crust=${choice.crust}` : ''
  return (
    <li className="relative flex w-44 shrink-0 snap-start flex-col rounded-card border border-line bg-card p-3">
      <div className="mx-auto size-24">
        <ChoicePicture menu={menu} choice={choice} />
      </div>
      <p className="mt-2 leading-tight font-semibold">{item.name}</p>
      <p className="text-sm text-soft">{words}</p>
      <div className="mt-auto flex items-center justify-between gap-2 pt-2">
        <span className="tabular text-sm font-semibold">
          {item.kind === 'pizza' && 'from '}
          {formatMoney(price, menu.currency)}
        </span>
        {choice.kind === 'pizza' ? (
          <Link
            to={`/pizza/${item.id}${query}`}
            aria-label={`Build a ${item.name}: ${words.toLowerCase()}`}
            className="flex min-h-11 items-center rounded-full px-2 font-semibold underline underline-offset-4 after:absolute after:inset-0 after:rounded-card"
            onClick={() => takeUp(item.id)}
          >
            Build
          </Link>
        ) : (
          <Button
            look="secondary"
            aria-label={`Put a ${item.name} into the cart: ${words.toLowerCase()}`}
            className="size-11 px-0"
            onClick={() => {
              takeUp(item.id)
              add(menu, choice, 1)
            }}
          >
            <Plus aria-hidden="true" className="size-5" />
          </Button>
        )}
      </div>
    </li>
  )
}
