import type { Review } from '@forno/domain/reviews/review'
import { subscribeToWaitingReviews } from '../../data/reviews.ts'
import { useLive } from '../../data/use-live.ts'
import { LinkButton } from '../../ui/button.tsx'

/** The way to what customers say, with how many wait for a word. */
export function ReviewsCard({ store }: { store: string }) {
  const live = useLive<Review[]>(store, (show) => subscribeToWaitingReviews(store, show))
  const count = live.state === 'here' ? live.value.length : 0
  return (
    <section
      aria-label="Reviews"
      className="flex items-center justify-between gap-3 rounded-card border border-line bg-card p-4 shadow-card"
    >
      <p className="font-display text-lg font-bold">
        Reviews
        {count > 0 && (
          <span className="tabular ml-2 rounded-full bg-tomato px-2 text-base text-on-tomato">
            {count}
            <span className="sr-only"> waiting</span>
          </span>
        )}
      </p>
      <LinkButton to="/manager/reviews" look="secondary">
        Read them
      </LinkButton>
    </section>
  )
}
