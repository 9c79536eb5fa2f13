import { ShoppingBag } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { countOf, useCart } from '../../data/cart.ts'
import { useShop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'

/** On phones: what is in the cart and what it is worth, where the thumb is. Not there while it is empty. */
export function CartBar() {
  const { store, menu } = useShop()
  const lines = useCart((cart) => cart.lines)
  const [goods, setGoods] = useState<number | null>(null)
  useEffect(() => {
    if (lines.length === 0) return undefined
    let gone = false
    // Pricing is no part of the first view: fetched when there is something to price.
    const price = async () => {
      const { goodsOf } = await import('./goods-of.ts')
      if (!gone) setGoods(goodsOf(store, menu, lines))
    }
    void price().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [store, menu, lines])
  const count = countOf(lines)
  if (count === 0) return null
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 bg-linear-to-t from-paper via-paper/90 to-transparent px-4 pt-6 pb-[max(1rem,env(safe-area-inset-bottom))] sm:hidden">
      <Link
        to="/cart"
        className="flex min-h-14 items-center gap-3 rounded-full bg-tomato px-5 text-lg font-semibold text-on-tomato shadow-lift"
      >
        <ShoppingBag aria-hidden="true" className="size-5" />
        <span className="grow">
          View cart · <span className="tabular">{count}</span>
        </span>
        {goods !== null && <span className="tabular">{formatMoney(goods, menu.currency)}</span>}
      </Link>
    </div>
  )
}
