import { likedPercent } from '@forno/domain/reviews/ratings-math'
import type { Ratings } from '@forno/domain/reviews/ratings'
import { subscribeToRatings } from '../../data/reviews.ts'
import { useLive } from '../../data/use-live.ts'

/** How many liked this pizza. Its line is there from the start, so that nothing moves when it is known. */
export function ItemLiked({ store, item }: { store: string; item: string }) {
  const live = useLive<Ratings | null>(store, (show) => subscribeToRatings(store, show))
  const ratings = live.state === 'here' ? live.value : null
  const percent = ratings && likedPercent(ratings, item)
  return <p className="mt-1 min-h-6 text-soft">{percent !== null && `${percent} % liked it`}</p>
}
