import { orderAgain } from '@forno/domain/cart/order-again'
import { nothingMissing } from '@forno/domain/menu/availability'
import { habitOf } from '@forno/domain/recommend/habit'
import { suits } from '@forno/domain/recommend/suits'
import { RotateCcw, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useActiveOrder } from '../../data/active-order.ts'
import { useCart } from '../../data/cart.ts'
import { useShop } from '../../data/shop.tsx'
import { useReorder } from '../../data/use-reorder.ts'
import { type Taste, useTaste } from '../../data/use-taste.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { ChoicePicture } from '../../ui/choice-picture.tsx'
import { usualLines, usualPrice, usualProblems } from './usual-words.ts'

/** So many things are drawn; all of them are named. */
const DRAWN = 3

/**
 * On top of the menu, for somebody with a habit and an empty cart: their usual, one tap from the checkout. It lies
 * over the page rather than in it, so that nothing moves when it comes.
 */
export default function UsualCard() {
  const { store } = useShop()
  const taste = useTaste(store.id)
  const isEmpty = useCart(({ lines }) => lines.length === 0)
  const isWaitedFor = useActiveOrder(({ order }) => order !== null)
  const [hidden, setHidden] = useState(false)
  if (typeof taste === 'string' || !isEmpty || isWaitedFor || hidden) return null
  return <Usual taste={taste} onHide={() => setHidden(true)} />
}

function Usual({ taste, onHide }: { taste: Taste; onHide: () => void }) {
  const shop = useShop()
  const now = useNow(60_000)
  const { take, ready } = useReorder()
  const { menu, store } = shop
  const habit = useMemo(
    () => habitOf(menu, store.id, taste.orders, now),
    [menu, store.id, taste.orders, now],
  )
  if (!habit) return null
  // Sold out can be changed in the cart. What they must not eat any more is not put before them.
  const limits = { missing: nothingMissing, avoid: taste.avoid, diets: taste.diets }
  const today = orderAgain(shop, habit, now)
  if (today.lines.length === 0 || !today.lines.every((line) => suits(menu, line.choice, limits))) {
    return null
  }
  const problems = usualProblems(today)
  return (
    <section
      aria-labelledby="usual"
      className="fixed inset-x-3 bottom-3 z-30 mx-auto max-h-[60dvh] max-w-xl overflow-y-auto rounded-card border border-line bg-card p-4 shadow-lift sm:bottom-6"
    >
      <div className="flex items-start gap-3">
        <div className="flex shrink-0 -space-x-6">
          {today.lines.slice(0, DRAWN).map(({ choice }, place) => (
            <div key={place} className="size-14">
              <ChoicePicture menu={menu} choice={choice} />
            </div>
          ))}
        </div>
        <div className="min-w-0 grow">
          <h2 id="usual" className="text-lg leading-tight">
            Your usual
          </h2>
          <p className="text-sm">{usualLines(habit)}</p>
          <p className="tabular text-sm text-soft">{usualPrice(today, habit)}</p>
        </div>
        <Button
          look="quiet"
          aria-label="Hide your usual"
          className="-mt-2 -mr-2 size-11 shrink-0 px-0"
          onClick={onHide}
        >
          <X aria-hidden="true" className="size-5" />
        </Button>
      </div>
      {problems.length > 0 && (
        <ul className="mt-2 space-y-1 rounded-xl bg-saffron-wash px-3 py-2 text-sm">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <Button className="mt-3 w-full" disabled={!ready} onClick={() => take(habit)}>
        <RotateCcw aria-hidden="true" className="size-5" />
        {today.ready ? 'Order my usual' : 'Put it into my cart'}
      </Button>
    </section>
  )
}
