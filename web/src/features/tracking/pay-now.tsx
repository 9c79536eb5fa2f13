import type { Order } from '@forno/domain/order/order'
import { LinkButton } from '../../ui/button.tsx'

/** The way to paying, for an order that waits for it. */
export const PayNow = ({ order }: { order: Order }) =>
  order.status === 'awaitingPayment' && (
    <LinkButton to={`/orders/${order.id}/pay`} size="large" className="w-full">
      Pay now
    </LinkButton>
  )
