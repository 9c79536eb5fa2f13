import type { Order } from '@forno/domain/order/order'
import { MessageCircle } from 'lucide-react'
import { useUnread } from '../../data/chat-seen.ts'
import { LinkButton } from '../../ui/button.tsx'

/** To what was said about a ticket. Only where something was: the kitchen's screen is for making pizza. */
export function TicketChat({ order }: { order: Order }) {
  const unread = useUnread(order, 'shop')
  if (!order.chat) return null
  return (
    <LinkButton
      to={`/support/orders/${order.id}`}
      look={unread ? 'primary' : 'secondary'}
      size="large"
      className="w-full"
      aria-label={`Messages about ticket ${order.code}${unread ? ', new' : ''}`}
    >
      <MessageCircle aria-hidden="true" className="size-5" />
      {unread ? 'New message' : 'Messages'}
    </LinkButton>
  )
}
