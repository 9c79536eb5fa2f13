import type { Order } from '@forno/domain/order/order'
import { Link } from 'react-router'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'

/** To an order's page, by the code people call it by; by its id as long as that is not known. */
export function OrderLink({ order }: { order: string }) {
  const live = useLive<Order | null>(order, (show) => subscribeToOrder(order, show))
  const code = live.state === 'here' ? live.value?.code : undefined
  return (
    <Link
      to={`/manager/orders/${order}`}
      className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
    >
      Order {code ?? order}
    </Link>
  )
}
