import type { Order } from '@forno/domain/order/order'
import { type ReactNode, useState } from 'react'
import { Navigate } from 'react-router'
import { stripeConfig } from '../../data/stripe-config.ts'
import { useStripe } from '../../data/use-stripe.ts'
import { useOnline } from '../../lib/use-online.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { StaleNotice, Waiting } from '../../ui/states.tsx'
import { AtTheBank } from './at-the-bank.tsx'
import { CallShop } from './call-shop.tsx'
import { CancelUnpaid } from './cancel-unpaid.tsx'
import { OrderHead } from './order-head.tsx'
import { OrderOver } from './order-over.tsx'
import { type PayStage, payStage } from './pay-stage.ts'
import { PayByCard } from './pay-by-card.tsx'
import { useStanding } from './use-standing.ts'
import { useTry } from './use-try.ts'

/** Paying one order, from wherever the last try left it. */
export function Paying({ order, stale }: { order: Order; stale: boolean }) {
  const online = useOnline()
  const { standing, refusals, look } = useStanding(order)
  const attempt = useTry(order.id, look)
  const [otherCard, setOtherCard] = useState(false)
  const found = payStage(order.status, standing)
  // While a try is under way the page keeps still: the form must not go from under the bank's window.
  const [before, setBefore] = useState<PayStage>(found)
  if (attempt.step === null && before !== found) setBefore(found)
  const stage = attempt.step === null ? found : before
  const takesCards = stripeConfig() !== null
  const desk = useStripe(takesCards && (stage === 'card' || stage === 'bank'))
  if (stage === 'paid') return <Navigate to={`/orders/${order.id}`} replace />

  const lookAgain = (
    <Button look="secondary" onClick={() => void look()}>
      Look again
    </Button>
  )
  const due = standing?.due
  const shown = (): ReactNode => {
    if (stage === 'over') return <OrderOver order={order} />
    if (stage === 'looking') {
      return refusals.length > 0 || !online ? null : (
        <Waiting what="Looking where your payment stands" rows={2} />
      )
    }
    if (stage === 'processing') {
      return (
        <Notice title="Your bank is working on it" actions={lookAgain}>
          <p>
            This can take a few minutes. You may leave this page: your order goes to the kitchen by
            itself once the bank has said yes.
          </p>
        </Notice>
      )
    }
    if (stage === 'stuck' || !standing || !due || !takesCards) {
      return (
        <Notice tone="warning" title="This cannot be paid here right now" actions={lookAgain}>
          <p>Nothing was charged. Try again in a moment, or call us: we find another way.</p>
        </Notice>
      )
    }
    if (stage === 'bank' && !otherCard) {
      return (
        <AtTheBank
          clientSecret={due.clientSecret}
          desk={desk}
          step={attempt.step}
          onContinue={(ask) => void attempt.atBank(ask)}
          onOtherCard={() => setOtherCard(true)}
        />
      )
    }
    return <PayByCard standing={standing} desk={desk} attempt={attempt} />
  }
  const title =
    stage === 'over' ? 'Not paid' : due?.purpose === 'tip' ? 'Pay your tip' : 'Pay your order'
  return (
    <Page title={title}>
      <div className="space-y-6">
        {(stale || !online) && <StaleNotice />}
        <OrderHead order={order} standing={stage === 'over' ? null : standing} />
        <Refusals
          refusals={refusals}
          currency={order.quote.currency}
          title="We cannot see your payment"
          actions={lookAgain}
        />
        {shown()}
        {stage !== 'over' && <CallShop order={order} />}
        {due?.purpose === 'tip' && (
          <LinkButton to={`/orders/${order.id}`} look="quiet" className="w-full">
            Back to your order
          </LinkButton>
        )}
        {order.status === 'awaitingPayment' && attempt.step === null && (
          <CancelUnpaid order={order} />
        )}
      </div>
    </Page>
  )
}
