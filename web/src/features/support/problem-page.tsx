import type { Order } from '@forno/domain/order/order'
import { useParams } from 'react-router'
import { subscribeToCasesOf } from '../../data/cases.ts'
import { useLive } from '../../data/use-live.ts'
import { CaseCard } from '../../ui/case-card.tsx'
import { StaleNotice } from '../../ui/states.tsx'
import { OwnOrder } from './own-order.tsx'
import { ProblemForm } from './problem-form.tsx'
import type { Case } from '@forno/domain/support/case'

/** Tells the shop what was wrong with an order, and shows at once what is done about it. */
export default function ProblemPage() {
  const { order = '' } = useParams()
  return (
    <OwnOrder id={order} title={({ code }) => `A problem with order ${code}`}>
      {(known, stale) => <Shown order={known} stale={stale} />}
    </OwnOrder>
  )
}

function Shown({ order, stale }: { order: Order; stale: boolean }) {
  const { id, customer } = order
  const live = useLive<Case[]>(`${customer} ${id}`, (show) =>
    subscribeToCasesOf(customer, id, show),
  )
  const cases = live.state === 'here' ? live.value : []
  return (
    <div className="space-y-6">
      {stale && <StaleNotice />}
      <div aria-live="polite" className="space-y-3">
        {cases
          .toSorted((a, b) => b.openedAt - a.openedAt)
          .map((one) => (
            <CaseCard key={one.id} case={one} cash={order.payment.method === 'cash'} />
          ))}
      </div>
      <ProblemForm order={order} again={cases.length > 0} />
    </div>
  )
}
