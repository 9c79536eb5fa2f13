import type { Order } from '@forno/domain/order/order'
import type { Review } from '@forno/domain/reviews/review'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { subscribeToReview } from '../../data/reviews.ts'
import { startSession, useSession } from '../../data/session.ts'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { OwnReview } from './own-review.tsx'

/** `/orders/{order}/review`: how an order was, said by who ordered it; afterwards what was said and answered. */
export default function ReviewPage() {
  const { order: id = '' } = useParams()
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const key = session.state === 'signedIn' ? `${session.person.uid} ${id}` : null
  const order = useLive<Order | null>(key, (show) => subscribeToOrder(id, show))
  const review = useLive<Review | null>(key, (show) => subscribeToReview(id, show))
  if (session.state === 'visitor') {
    return (
      <Page title="Your review">
        <Empty
          title="Sign in to say how it was"
          action={<LinkButton to="/account">Sign in</LinkButton>}
        >
          <p>Only who ordered can review an order.</p>
        </Empty>
      </Page>
    )
  }
  const failed = [order, review].find(({ state }) => state === 'failed')
  if (failed?.state === 'failed' || (order.state === 'here' && !order.value)) {
    const reason = failed?.state === 'failed' ? failed.reason : 'denied'
    return (
      <Page title="Your review">
        <Failed reason={reason} what="this order" />
      </Page>
    )
  }
  if (order.state !== 'here' || review.state !== 'here' || !order.value) {
    return (
      <Page title="Your review" hideTitle>
        <Waiting what="Fetching your order" rows={4} />
      </Page>
    )
  }
  return (
    <Page title={`How was order ${order.value.code}?`}>
      <div className="space-y-6">
        {(order.stale || review.stale) && <StaleNotice />}
        <OwnReview order={order.value} review={review.value} />
        <LinkButton to={`/orders/${id}`} look="secondary">
          To the order
        </LinkButton>
      </div>
    </Page>
  )
}
