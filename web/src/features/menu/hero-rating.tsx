import { averageOf } from '@forno/domain/reviews/ratings-math'
import type { Ratings } from '@forno/domain/reviews/ratings'
import { Star } from 'lucide-react'
import { Link } from 'react-router'
import { subscribeToRatings } from '../../data/reviews.ts'
import { useLive } from '../../data/use-live.ts'

/** How many stars the shop's food has, leading to what is said. Nothing until somebody has said something. */
export default function HeroRating({ store }: { store: string }) {
  const live = useLive<Ratings | null>(store, (show) => subscribeToRatings(store, show))
  const food = live.state === 'here' ? live.value?.food : null
  const average = food ? averageOf(food) : null
  if (!food || average === null) return null
  const count = `${food.count} ${food.count === 1 ? 'review' : 'reviews'}`
  return (
    <Link
      to="/reviews"
      className="inline-flex min-h-11 items-center gap-2 rounded-full pr-3 font-medium underline-offset-4 hover:underline"
    >
      <Star aria-hidden="true" className="size-4 fill-current" />
      <span>
        {average.toFixed(1)} <span className="sr-only">of 5 stars</span> · {count}
      </span>
    </Link>
  )
}
