import type { Order } from '@forno/domain/order/order'
import { takesReview } from '@forno/domain/reviews/review-order'
import type { Review } from '@forno/domain/reviews/review'
import { Star } from 'lucide-react'
import { subscribeToReview } from '../../data/reviews.ts'
import { useLive } from '../../data/use-live.ts'
import { useNow } from '../../lib/use-now.ts'
import { LinkButton } from '../../ui/button.tsx'

/** Asks how it was, once it has arrived; and leads to what was said and answered. Reads one document, then only. */
export function ReviewPrompt({ order }: { order: Order }) {
  const now = useNow(60_000)
  const arrived = order.status === 'delivered' || order.status === 'collected'
  const live = useLive<Review | null>(arrived ? order.id : null, (show) =>
    subscribeToReview(order.id, show),
  )
  if (live.state !== 'here') return null
  const said = live.value
  if (!said && !takesReview(order, now)) return null
  return (
    <section
      aria-label="Your review"
      className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <p className="grow font-display text-lg font-bold">
        {!said && 'How was it?'}
        {said && (said.answer ? 'The shop has answered your review' : 'Thank you for your review')}
      </p>
      <LinkButton to={`/orders/${order.id}/review`} look="secondary">
        <Star aria-hidden="true" className="size-5" />
        {said ? 'Your review' : 'Say how it was'}
      </LinkButton>
    </section>
  )
}
