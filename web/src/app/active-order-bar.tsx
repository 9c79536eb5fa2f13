import { ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { useActiveOrder } from '../data/active-order.ts'
import { classNames } from '../lib/class-names.ts'

/** The way back to the order under way, or to paying it, from any customer page but its own and the checkout. */
export function ActiveOrderBar() {
  const order = useActiveOrder((active) => active.order)
  const { pathname } = useLocation()
  if (!order || pathname === '/checkout' || pathname.startsWith(`/orders/${order.id}`)) return null
  const { id, code, unpaid } = order
  return (
    <Link
      to={unpaid ? `/orders/${id}/pay` : `/orders/${id}`}
      className={classNames(
        'flex min-h-12 items-center justify-center gap-1 px-4 font-semibold text-ink',
        unpaid ? 'bg-saffron-wash' : 'bg-basil-wash',
      )}
    >
      {unpaid
        ? `Order ${code} is waiting for payment`
        : `Your order ${code} is under way: follow it`}
      <ChevronRight aria-hidden="true" className="size-5" />
    </Link>
  )
}
