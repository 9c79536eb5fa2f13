import { handedOver } from '@forno/domain/order/handed-over'
import type { Order } from '@forno/domain/order/order'
import { takesReview } from '@forno/domain/reviews/review-order'
import type { Review } from '@forno/domain/reviews/review'
import { useState } from 'react'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Empty } from '../../ui/states.tsx'
import { ReviewForm } from './review-form.tsx'
import { Answer, Said } from './said.tsx'

const standing: Record<Review['state'], string> = {
  waiting: 'The shop reads it first. Thank you!',
  shown: 'Everybody can read it now. Thank you!',
  hidden: 'The shop has read it and does not show it to others.',
}

/** The form, or what was said in it, or why there is none. */
export function OwnReview({ order, review }: { order: Order; review: Review | null }) {
  const now = useNow(60_000)
  const [changing, setChanging] = useState(false)
  const taken = takesReview(order, now)
  if (taken && !review?.answer && (changing || !review)) {
    return <ReviewForm order={order} known={review} onSaid={() => setChanging(false)} />
  }
  if (!review) {
    return handedOver(order) === null ? (
      <Empty title="Nothing to review yet">
        <p>You can say how it was once you have your order.</p>
      </Empty>
    ) : (
      <Empty title="Reviews are taken for two weeks">
        <p>This order is older. Is something wrong with it? Please call us.</p>
      </Empty>
    )
  }
  return (
    <section
      aria-label="What you said"
      className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <Notice tone={review.state === 'hidden' ? 'info' : 'good'} title={standing[review.state]} />
      <Said review={review} by="you" />
      {review.answer && <Answer text={review.answer.text} />}
      {taken && !review.answer && (
        <Button look="secondary" onClick={() => setChanging(true)}>
          Change it
        </Button>
      )}
    </section>
  )
}
