import type { Order } from '@forno/domain/order/order'
import { isChatOpen } from '@forno/domain/support/say-on-order'
import { MessageCircle } from 'lucide-react'
import { useState } from 'react'
import { useUnread } from '../../data/chat-seen.ts'
import { useChat } from '../../data/use-chat.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { ChatPanel } from '../../ui/chat-panel.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'

/** What drivers say again and again: said with one press, at a red light. */
const replies = [
  'I am on my way.',
  'I am at your door.',
  'I cannot find the entrance. Where is it?',
  'I am a few minutes late, sorry.',
]

/** The chat with the customer of a stop. Open only while it is looked at: a driver has one thing before them. */
export function CustomerChat({ order, uid }: { order: Order | undefined; uid: string }) {
  const [open, setOpen] = useState(false)
  const unread = useUnread(order ?? { id: '' }, 'driver')
  if (!order) return null
  return (
    <>
      <Button look="secondary" size="tall" className="w-full" onClick={() => setOpen(true)}>
        <MessageCircle aria-hidden="true" />
        Chat with {order.contact.name}
        {unread && (
          <span className="rounded-full bg-tomato px-3 text-base font-bold text-on-tomato">
            new
          </span>
        )}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Chat about ${order.code}`}>
        {open && <Talk order={order} uid={uid} />}
      </Dialog>
    </>
  )
}

function Talk({ order, uid }: { order: Order; uid: string }) {
  const now = useNow(60_000)
  const { id, store } = order
  const { live, unsent, say, again, forget } = useChat(id, { as: 'driver', uid, store })
  if (live.state === 'waiting') return <Waiting what="Fetching what was said" rows={2} />
  if (live.state === 'failed') return <Failed reason={live.reason} what="what was said" />
  return (
    <div className="space-y-3">
      {live.stale && <StaleNotice />}
      <ChatPanel
        lines={live.value}
        unsent={unsent}
        me="driver"
        isOpen={isChatOpen(order, now)}
        replies={replies}
        over={<p>This order is over.</p>}
        onSay={say}
        onAgain={again}
        onForget={forget}
      />
    </div>
  )
}
