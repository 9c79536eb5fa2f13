import type { Order } from '@forno/domain/order/order'
import { MessageCircle } from 'lucide-react'
import { useUnread } from '../../data/chat-seen.ts'
import { LinkButton } from '../../ui/button.tsx'

/** To what was said about an order, marked when its customer or driver wrote something new. */
export function ChatLink({ order }: { order: Order }) {
  const unread = useUnread(order, 'shop')
  return (
    <LinkButton
      to={`/support/orders/${order.id}`}
      look="secondary"
      aria-label={`Messages about order ${order.code}${unread ? ', new' : ''}`}
    >
      <MessageCircle aria-hidden="true" className="size-5" />
      Messages
      {unread && (
        <span className="rounded-full bg-tomato px-2 text-sm font-bold text-on-tomato">new</span>
      )}
    </LinkButton>
  )
}
