import type { Order } from '@forno/domain/order/order'
import { isChatOpen } from '@forno/domain/support/say-on-order'
import { statusWords } from '@forno/domain/words/statuses'
import { useParams } from 'react-router'
import { usePerson } from '../../data/session.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useChat } from '../../data/use-chat.ts'
import { useLive } from '../../data/use-live.ts'
import { useNow } from '../../lib/use-now.ts'
import { ChatPanel } from '../../ui/chat-panel.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'

/** The shop writes to an order's customer. Everybody who works there speaks as the shop. */
export default function ShopChatPage() {
  const { order: id = '' } = useParams()
  const live = useLive<Order | null>(id, (show) => subscribeToOrder(id, show))
  const order = live.state === 'here' ? live.value : null
  return (
    <Page title={order ? `Messages about ${order.code}` : 'Messages'}>
      {live.state === 'waiting' && <Waiting what="Fetching the order" />}
      {live.state !== 'waiting' && !order && (
        <Failed reason={live.state === 'failed' ? live.reason : 'denied'} what="this order" />
      )}
      {order && <Talk order={order} />}
    </Page>
  )
}

function Talk({ order }: { order: Order }) {
  const now = useNow(60_000)
  const uid = usePerson()?.uid ?? ''
  const replies = useShopIfKnown()?.store.support.replies ?? []
  const { id, store, contact } = order
  const { live, unsent, say, again, forget } = useChat(id, { as: 'shop', uid, store })
  const driver = order.activeDriver !== null && order.driver
  return (
    <div className="space-y-4">
      <p className="text-soft">
        With {contact.name}
        {driver && ` and the driver ${driver.name}`}. The order is {statusWords[order.status]}.
      </p>
      {live.state === 'waiting' && <Waiting what="Fetching what was said" rows={2} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="what was said" />}
      {live.state === 'here' && (
        <>
          {live.stale && <StaleNotice />}
          <ChatPanel
            lines={live.value}
            unsent={unsent}
            me="shop"
            isOpen={isChatOpen(order, now)}
            replies={replies.map(({ text }) => text)}
            over={
              <p>
                This order is over for more than a day. Call {contact.name}: {contact.phone}
              </p>
            }
            onSay={say}
            onAgain={again}
            onForget={forget}
          />
        </>
      )}
    </div>
  )
}
