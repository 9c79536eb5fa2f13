import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import { refundable } from '@forno/domain/payment/refundable'
import { useState } from 'react'
import { formatMoney } from '../../lib/money.ts'
import { useOnline } from '../../lib/use-online.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefundDialog } from './refund-dialog.tsx'
import { SendReceiptDialog } from './send-receipt-dialog.tsx'
import { useRefund } from './use-refund.ts'

/** What can be done about an order's money, and what came of the last thing that was. */
export function PaymentActions({ order, payment }: { order: Order; payment: Payment }) {
  const [open, setOpen] = useState<'refund' | 'receipt' | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const refund = useRefund(order.id)
  const online = useOnline()
  const left = refundable(payment)
  const money = (amount: number) => formatMoney(amount, payment.currency)
  const close = () => setOpen(null)
  const begin = (what: 'refund' | 'receipt') => {
    setSentTo(null)
    refund.setDone(null)
    setOpen(what)
  }
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        {left > 0 && <Button onClick={() => begin('refund')}>Refund…</Button>}
        {payment.captured > 0 && (
          <>
            <Button look="secondary" onClick={() => begin('receipt')}>
              Send receipt…
            </Button>
            <LinkButton look="secondary" to={`/orders/${order.id}/receipt`}>
              Print receipt
            </LinkButton>
          </>
        )}
      </div>
      {payment.captured > 0 && left === 0 && (
        <p className="text-soft">Nothing of it is left to refund.</p>
      )}
      {payment.captured === 0 && (
        <p className="text-soft">Nothing was taken yet, so there is nothing to refund.</p>
      )}
      {!online && (
        <p className="text-soft">You are offline: nothing can be sent until you are back.</p>
      )}
      {refund.done && (
        <Notice tone="good" title={`${money(refund.done.amount)} refunded`}>
          <p>
            {payment.method === 'card'
              ? 'It is on its way to the card; banks take 5 to 10 days.'
              : 'Hand it out of the safe: it is booked from there.'}{' '}
            {refund.done.left === 0
              ? 'Nothing is left to give back.'
              : `${money(refund.done.left)} can still be given back.`}
          </p>
        </Notice>
      )}
      {sentTo && (
        <Notice tone="good" title="Receipt sent">
          <p>It goes to {sentTo}.</p>
        </Notice>
      )}
      <RefundDialog
        open={open === 'refund'}
        onClose={close}
        code={order.code}
        payment={payment}
        quote={order.quote}
        refund={refund}
      />
      <SendReceiptDialog
        open={open === 'receipt'}
        onClose={close}
        onSent={(to) => {
          setSentTo(to)
          close()
        }}
        order={order.id}
        code={order.code}
      />
    </div>
  )
}
