import type { Order } from '@forno/domain/order/order'
import { isChatOpen } from '@forno/domain/support/say-on-order'
import { useParams } from 'react-router'
import { useChat } from '../../data/use-chat.ts'
import { formatTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'
import { useOnline } from '../../lib/use-online.ts'
import { ChatPanel } from '../../ui/chat-panel.tsx'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { OwnOrder } from './own-order.tsx'

/** A customer writes to the shop, and to the driver while one has the order. */
export default function ChatPage() {
  const { order = '' } = useParams()
  return (
    <OwnOrder id={order} title={({ code }) => `Messages about order ${code}`}>
      {(known) => <Shown order={known} />}
    </OwnOrder>
  )
}

function Shown({ order }: { order: Order }) {
  const now = useNow(60_000)
  const online = useOnline()
  const { id, store, customer } = order
  const { live, unsent, say, again, forget } = useChat(id, { as: 'customer', uid: customer, store })
  const driver = order.activeDriver !== null && order.driver
  return (
    <div className="space-y-4">
      <p className="text-soft">
        {driver
          ? `${order.storeName} and your driver ${driver.name} read what you write here.`
          : `${order.storeName} reads what you write here.`}
      </p>
      {live.state === 'waiting' && <Waiting what="Fetching what was said" rows={2} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="what was said" />}
      {live.state === 'here' && (
        <>
          {(live.stale || !online) && <StaleNotice since={formatTime(live.heardAt)} />}
          <ChatPanel
            lines={live.value}
            unsent={unsent}
            me="customer"
            isOpen={isChatOpen(order, now)}
            over={
              <p>
                This order is over for more than a day. Please call {order.storeName}:{' '}
                <a className="underline" href={`tel:${order.storePhone.replaceAll(' ', '')}`}>
                  {order.storePhone}
                </a>
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
