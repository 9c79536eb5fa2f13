import type { TrackedOrder } from '@forno/domain/order/tracked-order'
import { useParams } from 'react-router'
import { subscribeToTrackedOrder } from '../../data/subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { formatMoney } from '../../lib/money.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { Tracker } from './tracker.tsx'

/** An order by its signed link: where it stands, for whoever was given the link; no account, no address shown. */
export default function LinkPage() {
  const { token = '' } = useParams()
  const live = useLive<TrackedOrder | null>(token, (show) => subscribeToTrackedOrder(token, show))
  if (live.state === 'waiting') {
    return (
      <Page title="Follow an order" hideTitle>
        <Waiting what="Fetching the order" />
      </Page>
    )
  }
  if (live.state === 'failed' || !live.value) {
    return (
      <Page title="Follow an order" hideTitle>
        <Empty
          title="This link does not work any more"
          action={<LinkButton to="/">To the menu</LinkButton>}
        >
          <p>Links stop working two days after the order. Ask for it again, or call the shop.</p>
        </Empty>
      </Page>
    )
  }
  const { value: order, stale, heardAt } = live
  return (
    <Page title={`Order ${order.code}`}>
      <div className="space-y-6">
        <Tracker order={order} stale={stale} heardAt={heardAt} />
        <section
          aria-labelledby="coming"
          className="rounded-card border border-line bg-card p-5 shadow-card"
        >
          <h2 id="coming" className="mb-3 text-2xl">
            What is coming
          </h2>
          <ul className="space-y-1">
            {order.lines.map(({ quantity, name }, line) => (
              <li key={`${line} ${name}`}>
                {quantity}× {name}
              </li>
            ))}
          </ul>
          <p className="mt-3 border-t border-line pt-3 text-lg font-bold">
            Total {formatMoney(order.total, order.currency)}
          </p>
        </section>
      </div>
    </Page>
  )
}
