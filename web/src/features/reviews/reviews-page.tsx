import { averageOf } from '@forno/domain/reviews/ratings-math'
import type { Ratings } from '@forno/domain/reviews/ratings'
import { pageConfig } from '../../data/embedded.ts'
import { subscribeToRatings } from '../../data/reviews.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import { formatDate } from '../../lib/times.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Stars } from '../../ui/stars.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { Answer, Said } from './said.tsx'

/** `/reviews`: what is said of the shop, for everybody. */
export default function ReviewsPage() {
  const { store } = pageConfig()
  const name = useShopIfKnown()?.store.name ?? 'us'
  const live = useLive<Ratings | null>(store, (show) => subscribeToRatings(store, show))
  return (
    <Page title={`What is said of ${name}`}>
      {live.state === 'waiting' && <Waiting what="Fetching the reviews" rows={4} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the reviews" />}
      {live.state === 'here' && (
        <div className="space-y-6">
          {live.stale && <StaleNotice />}
          {live.value && live.value.food.count > 0 ? (
            <AllReviews ratings={live.value} />
          ) : (
            <Empty title="No reviews yet" action={<LinkButton to="/">To the menu</LinkButton>}>
              <p>Whoever has ordered can say how it was, and it will stand here.</p>
            </Empty>
          )}
        </div>
      )}
    </Page>
  )
}

function AllReviews({ ratings }: { ratings: Ratings }) {
  return (
    <>
      <dl className="grid grid-cols-2 gap-3">
        <Average name="Food" of={ratings.food} />
        <Average name="Delivery" of={ratings.delivery} />
      </dl>
      <h2 className="text-2xl">The latest</h2>
      <ul className="space-y-4">
        {ratings.latest.map(({ order, review }) => (
          <li key={order}>
            <article
              aria-label={`Review by ${review.name}`}
              className="space-y-3 rounded-card border border-line bg-card p-5 shadow-card"
            >
              <p>
                <span className="font-semibold">{review.name}</span>{' '}
                <span className="text-soft">· {formatDate(review.at)}</span>
              </p>
              <Said review={review} by={review.name} />
              {review.answer !== null && <Answer text={review.answer} />}
            </article>
          </li>
        ))}
      </ul>
    </>
  )
}

function Average({ name, of }: { name: string; of: Ratings['food'] }) {
  const average = averageOf(of)
  return (
    <div className="rounded-card border border-line bg-card p-5 shadow-card">
      <dt className="text-soft">{name}</dt>
      <dd>
        {average === null ? (
          'Nobody has said yet'
        ) : (
          <>
            <span className="tabular block text-4xl font-bold">{average.toFixed(1)}</span>
            <Stars value={average} what={name} />
            <span className="block text-sm text-soft">
              {of.count} {of.count === 1 ? 'review' : 'reviews'}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}
