import { retryIsSafe } from '@forno/domain/refusal/refusal'
import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { startSession, useSession } from '../../data/session.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useReceipt } from '../../data/use-receipt.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { MailReceipt } from './mail-receipt.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'

/** The receipt of an order: to look at, to print, to be mailed. From what was agreed and booked, not today's menu. */
export default function ReceiptPage() {
  const { order = '' } = useParams()
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const { asked, again } = useReceipt(uid, order)
  // One page belongs to one shop: its clock is the receipt's.
  const timeZone = useShopIfKnown()?.store.hours.timeZone
  if (session.state === 'visitor') return <SignInFirst order={order} />
  if (asked.state === 'waiting') {
    return (
      <Page title="Receipt" hideTitle>
        <Waiting what="Fetching the receipt" />
      </Page>
    )
  }
  if (asked.state === 'refused') {
    const { refusals } = asked
    const retry = refusals.some(({ code }) => retryIsSafe(code))
    return (
      <Page title="Receipt">
        <Refusals
          refusals={refusals}
          title="No receipt to show"
          actions={
            retry ? (
              <Button onClick={again}>Try again</Button>
            ) : (
              <LinkButton to="/orders" look="secondary">
                Your orders
              </LinkButton>
            )
          }
        />
      </Page>
    )
  }
  const { receipt } = asked
  return (
    <Page title={`Receipt of order ${receipt.code}`} hideTitle>
      <div className="space-y-6">
        <Link
          to={`/orders/${order}`}
          className="mx-auto flex min-h-11 max-w-md items-center font-medium underline underline-offset-4 print:hidden"
        >
          Back to order {receipt.code}
        </Link>
        <ReceiptPaper receipt={receipt} timeZone={timeZone} />
        <div className="mx-auto max-w-md space-y-4 print:hidden">
          <Button look="secondary" size="large" className="w-full" onClick={() => print()}>
            <Printer aria-hidden="true" className="size-5" />
            Print
          </Button>
          <MailReceipt order={order} />
        </div>
      </div>
    </Page>
  )
}

const SignInFirst = ({ order }: { order: string }) => (
  <Page title="Receipt">
    <Empty
      title="Sign in to see this receipt"
      action={
        <LinkButton to="/account" state={{ from: `/orders/${order}/receipt` }}>
          Sign in
        </LinkButton>
      }
    >
      <p>A receipt is shown to whoever ordered, and to the shop.</p>
    </Empty>
  </Page>
)
