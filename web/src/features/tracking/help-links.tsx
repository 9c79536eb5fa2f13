import type { Case } from '@forno/domain/support/case'
import type { Order } from '@forno/domain/order/order'
import { MessageCircle, TriangleAlert } from 'lucide-react'
import { subscribeToCasesOf } from '../../data/cases.ts'
import { useUnread } from '../../data/chat-seen.ts'
import { useLive } from '../../data/use-live.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CaseCard } from '../../ui/case-card.tsx'

/** Where to turn to when something is wrong, and where earlier problems of this order stand. */
export function HelpLinks({ order, uid }: { order: Order; uid: string | null }) {
  const { id, customer, status } = order
  const isMine = uid === customer && status !== 'awaitingPayment'
  const unread = useUnread(order, 'customer')
  const live = useLive<Case[]>(isMine ? `${customer} ${id}` : null, (show) =>
    subscribeToCasesOf(customer, id, show),
  )
  if (!isMine) return null
  const cases = live.state === 'here' ? live.value : []
  return (
    <section aria-label="Help with this order" className="space-y-3">
      <div aria-live="polite" className="space-y-3">
        {cases
          .toSorted((a, b) => b.openedAt - a.openedAt)
          .map((one) => (
            <CaseCard key={one.id} case={one} cash={order.payment.method === 'cash'} />
          ))}
      </div>
      <div className="grid gap-2 sm:grid-cols-2">
        <LinkButton to={`/orders/${id}/chat`} look="secondary">
          <MessageCircle aria-hidden="true" className="size-5" />
          Messages
          {unread && (
            <span className="rounded-full bg-tomato px-2 text-sm font-bold text-on-tomato">
              new
            </span>
          )}
        </LinkButton>
        <LinkButton to={`/orders/${id}/problem`} look="secondary">
          <TriangleAlert aria-hidden="true" className="size-5" />
          Something wrong?
        </LinkButton>
      </div>
    </section>
  )
}
