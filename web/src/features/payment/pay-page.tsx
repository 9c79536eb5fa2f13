import type { Order } from '@forno/domain/order/order'
import { useEffect } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { startSession, useSession } from '../../data/session.ts'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Waiting } from '../../ui/states.tsx'
import { Paying } from './paying.tsx'

/** Everything after the first try to pay an order: another card, the bank's question, a wait, or the end. */
export default function PayPage() {
  const { order: id = '' } = useParams()
  const session = useSession()
  const [params, setParams] = useSearchParams()
  useEffect(() => {
    void startSession()
  }, [])
  // A bank leads back here with what it thinks. The shop looks for itself; nothing of that stays in the address.
  const cameBack = params.size > 0
  useEffect(() => {
    if (cameBack) setParams({}, { replace: true })
  }, [cameBack, setParams])
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const live = useLive<Order | null>(uid && `${uid} ${id}`, (show) => subscribeToOrder(id, show))
  if (session.state === 'visitor') {
    return (
      <Page title="Pay your order">
        <Empty
          title="Sign in to pay this order"
          action={
            <LinkButton to="/account" state={{ from: `/orders/${id}/pay` }}>
              Sign in
            </LinkButton>
          }
        />
      </Page>
    )
  }
  if (live.state === 'waiting') {
    return (
      <Page title="Pay your order" hideTitle>
        <Waiting what="Fetching your order" />
      </Page>
    )
  }
  if (live.state === 'failed' || !live.value || live.value.customer !== uid) {
    return (
      <Page title="Pay your order">
        <Failed reason={live.state === 'failed' ? live.reason : 'denied'} what="this order" />
      </Page>
    )
  }
  return <Paying key={id} order={live.value} stale={live.stale} />
}
