import type { Order } from '@forno/domain/order/order'
import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { startSession, useSession } from '../../data/session.ts'
import { subscribeToOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Waiting } from '../../ui/states.tsx'

/** A page about one's own order: the way back to it, and every state before it is there. */
export function OwnOrder({
  id,
  title,
  children,
}: {
  id: string
  title: (order: Order) => string
  children: (order: Order, stale: boolean) => ReactNode
}) {
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const live = useLive<Order | null>(uid && `${uid} ${id}`, (show) => subscribeToOrder(id, show))
  const order = live.state === 'here' && live.value?.customer === uid ? live.value : null
  if (order) {
    return (
      <Page title={title(order)}>
        <Link
          to={`/orders/${id}`}
          className="-mt-4 mb-4 -ml-1 inline-flex min-h-11 items-center gap-2 px-1 font-medium underline-offset-4 hover:underline"
        >
          <ArrowLeft aria-hidden="true" className="size-4" /> To the order
        </Link>
        {children(order, live.state === 'here' && live.stale)}
      </Page>
    )
  }
  return (
    <Page title="Your order" hideTitle>
      {session.state === 'visitor' ? (
        <Empty
          title="Sign in to see this order"
          action={<LinkButton to="/account">Sign in</LinkButton>}
        />
      ) : live.state === 'waiting' ? (
        <Waiting what="Fetching your order" />
      ) : (
        <Failed reason={live.state === 'failed' ? live.reason : 'denied'} what="this order" />
      )}
    </Page>
  )
}
