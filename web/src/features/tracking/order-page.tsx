import { addressLine } from '@forno/domain/geo/address'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { trackedOrder } from '@forno/domain/order/tracked-order'
import { ReceiptText } from 'lucide-react'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { useActiveOrder } from '../../data/active-order.ts'
import { startSession, useSession } from '../../data/session.ts'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { useNow } from '../../lib/use-now.ts'
import { paidWords } from '../../lib/paid-words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { OrderLines } from '../../ui/order-lines.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Waiting } from '../../ui/states.tsx'
import { AccountOffer } from './account-offer.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { ChangeTip } from './change-tip.tsx'
import { OrderAgain } from './order-again.tsx'
import { PayNow } from './pay-now.tsx'
import { DriverMap } from './driver-map.tsx'
import { HelpLinks } from './help-links.tsx'
import { NearNotice } from './near-notice.tsx'
import { PinCard } from './pin-card.tsx'
import { useWhereabouts } from './use-whereabouts.ts'
import { ReviewPrompt } from './review-prompt.tsx'
import { SoftAsk } from './soft-ask.tsx'
import { ShareLink } from './share-link.tsx'
import { Tracker } from './tracker.tsx'

/** One order for the person who placed it: where it stands, what was agreed, what can still be done. */
export default function OrderPage() {
  const { order: id = '' } = useParams()
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const live = useLive<Order | null>(uid && `${uid} ${id}`, (show) => subscribeToOrder(id, show))
  if (session.state === 'visitor') return <SignInFirst />
  if (live.state === 'waiting') {
    return (
      <Page title="Your order" hideTitle>
        <Waiting what="Fetching your order" />
      </Page>
    )
  }
  if (live.state === 'failed' || !live.value) {
    return (
      <Page title="Your order">
        <Failed reason={live.state === 'failed' ? live.reason : 'denied'} what="this order" />
      </Page>
    )
  }
  return <OrderView order={live.value} uid={uid} stale={live.stale} heardAt={live.heardAt} />
}

function OrderView({
  order,
  uid,
  stale,
  heardAt,
}: {
  order: Order
  uid: string | null
  stale: boolean
  heardAt: number
}) {
  // By the second: a dot that is reckoned moves, and says how old it is.
  const now = useNow(order.status === 'onTheWay' ? 1_000 : 60_000)
  const whereabouts = useWhereabouts(order, uid, now)
  const { order: active, forget, remember } = useActiveOrder()
  const ended = hasEnded(order.status)
  const unpaid = order.status === 'awaitingPayment'
  useEffect(() => {
    if (active?.id !== order.id) return
    if (ended) forget()
    else if (Boolean(active.unpaid) !== unpaid) remember({ ...active, unpaid })
  }, [ended, unpaid, active, order.id, forget, remember])
  const { fulfilment } = order
  return (
    <Page title={`Order ${order.code}`}>
      <div className="space-y-6">
        <Tracker
          order={trackedOrder(order)}
          stale={stale}
          heardAt={heardAt}
          action={unpaid && <PayNow order={order.id} />}
          eta={whereabouts.eta}
        >
          <NearNotice order={order} uid={uid} />
          <PinCard order={order} uid={uid} />
          <DriverMap order={order} whereabouts={whereabouts} now={now} />
        </Tracker>
        <SoftAsk order={order} />
        <HelpLinks order={order} uid={uid} />
        <CancelOrder order={order} />
        <section
          aria-labelledby="agreed"
          className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
        >
          <div>
            <h2 id="agreed" className="text-2xl">
              What you ordered
            </h2>
            <p className="text-soft">
              {fulfilment.kind === 'delivery'
                ? `To ${addressLine(fulfilment.address)}`
                : `To be collected at ${order.storeName}`}
            </p>
          </div>
          <OrderLines quote={order.quote} />
          <p className="text-soft">{paidWords(order)}</p>
          {!unpaid && (
            <LinkButton to={`/orders/${order.id}/receipt`} look="secondary" className="w-full">
              <ReceiptText aria-hidden="true" className="size-5" />
              Receipt
            </LinkButton>
          )}
        </section>
        <ChangeTip order={order} />
        <ReviewPrompt order={order} />
        <AccountOffer order={order} />
        {ended ? <OrderAgain order={order} /> : <ShareLink token={order.tracking} />}
      </div>
    </Page>
  )
}

const SignInFirst = () => (
  <Page title="Your order">
    <Empty
      title="Sign in to see this order"
      action={<LinkButton to="/account">Sign in</LinkButton>}
    >
      <p>Or open the link that was shared with you: it needs no account.</p>
    </Empty>
  </Page>
)
