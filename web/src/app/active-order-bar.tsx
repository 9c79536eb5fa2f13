import { ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { useActiveOrder } from '../data/active-order.ts'

/** The way back to the order under way, from any customer page but its own. */
export function ActiveOrderBar() {
  const order = useActiveOrder((active) => active.order)
  const { pathname } = useLocation()
  if (!order || pathname === `/orders/${order.id}`) return null
  return (
    <Link
      to={`/orders/${order.id}`}
      className="flex min-h-12 items-center justify-center gap-1 bg-basil-wash px-4 font-semibold text-ink"
    >
      Your order {order.code} is under way: follow it
      <ChevronRight aria-hidden="true" className="size-5" />
    </Link>
  )
}
