import type { Review } from '@forno/domain/reviews/review'
import { subscribeToDecidedReviews, subscribeToWaitingReviews } from '../../data/reviews.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import type { Live } from '../../data/listen.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { ManagedReview } from './managed-review.tsx'

/** `/manager/reviews`: what customers say, those that wait for a word first, the longest waiting on top. */
export default function ManageReviewsPage() {
  const store = useStaffStore(['manager'])
  const waiting = useLive<Review[]>(store, (show) => subscribeToWaitingReviews(store, show))
  const decided = useLive<Review[]>(store, (show) => subscribeToDecidedReviews(store, show))
  const stale = [waiting, decided].some((live) => live.state === 'here' && live.stale)
  return (
    <Page title="Reviews">
      <div className="space-y-8">
        {stale && <StaleNotice />}
        <List
          title="Waiting"
          live={waiting}
          list={(reviews) => reviews.toReversed()}
          none="Everything has been read. New reviews appear here by themselves."
        />
        <List
          title="Shown and hidden"
          live={decided}
          list={(reviews) => reviews}
          none="No review has been shown or hidden yet."
        />
      </div>
    </Page>
  )
}

function List({
  title,
  live,
  list,
  none,
}: {
  title: string
  live: Live<Review[]>
  list: (reviews: Review[]) => Review[]
  none: string
}) {
  const shop = useShopIfKnown()
  const reviews = live.state === 'here' ? list(live.value) : []
  return (
    <section aria-label={title} className="space-y-4">
      <h2 className="text-2xl">{reviews.length > 0 ? `${title} (${reviews.length})` : title}</h2>
      {live.state === 'waiting' && <Waiting what={`Fetching the reviews: ${title}`} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the reviews" />}
      {live.state === 'here' && reviews.length === 0 && (
        <Empty title="Nothing here">
          <p>{none}</p>
        </Empty>
      )}
      <ul className="space-y-4">
        {reviews.map((review) => (
          <ManagedReview
            key={review.order}
            review={review}
            replies={shop?.store.support.replies ?? []}
          />
        ))}
      </ul>
    </section>
  )
}
