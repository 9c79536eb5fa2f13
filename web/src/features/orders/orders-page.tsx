import type { Order } from '@forno/domain/order/order'
import type { Case } from '@forno/domain/support/case'
import { useEffect } from 'react'
import { startSession, useSession } from '../../data/session.ts'
import { subscribeToOrdersOf } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { subscribeToMyCases } from '../../data/cases.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { PastOrder } from './past-order.tsx'

const toMenu = <LinkButton to="/">To the menu</LinkButton>

/** Everything somebody ordered, newest first; each can be followed or ordered again. */
export default function OrdersPage() {
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const live = useLive<Order[]>(uid, (show) => subscribeToOrdersOf(uid ?? '', show))
  const told = useLive<Case[]>(uid, (show) => subscribeToMyCases(uid ?? '', show))
  const cases = told.state === 'here' ? told.value : []
  const body = () => {
    if (session.state === 'visitor') {
      return (
        <Empty
          title="No orders on this device"
          action={
            <div className="flex flex-wrap justify-center gap-2">
              {toMenu}
              <LinkButton to="/account" look="secondary">
                Sign in
              </LinkButton>
            </div>
          }
        >
          <p>Sign in to see what you ordered elsewhere.</p>
        </Empty>
      )
    }
    if (live.state === 'waiting') return <Waiting what="Fetching your orders" />
    if (live.state === 'failed') return <Failed reason={live.reason} what="your orders" />
    if (live.value.length === 0) {
      return (
        <Empty title="No orders yet" action={toMenu}>
          <p>Your first one will stand here, ready to be ordered again in three taps.</p>
        </Empty>
      )
    }
    return (
      <div className="space-y-4">
        {live.stale && <StaleNotice />}
        <ul className="space-y-4">
          {live.value.map((order) => (
            <PastOrder
              key={order.id}
              order={order}
              problem={cases.find((one) => one.order === order.id) ?? null}
            />
          ))}
        </ul>
      </div>
    )
  }
  return <Page title="Your orders">{body()}</Page>
}
