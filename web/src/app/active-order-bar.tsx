import { ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { useActiveOrder } from '../data/active-order.ts'

/** The way back to the order under way, or to paying it, from any customer page but its own and the checkout. */
export function ActiveOrderBar() {
  const order = useActiveOrder((active) => active.order)
  const { pathname } = useLocation()
  if (!order || pathname === '/checkout' || pathname.startsWith(`/orders/${order.id}`)) return null
  return (
    <Link
      to={`/orders/${order.id}${order.unpaid ? '/pay' : ''}`}
      className="flex min-h-12 items-center justify-center gap-1 bg-basil-wash px-4 font-semibold text-ink"
    >
      Your order {order.code} is {order.unpaid ? 'waiting for payment: pay' : 'under way: follow'}{' '}
      it
      <ChevronRight aria-hidden="true" className="size-5" />
    </Link>
  )
}
