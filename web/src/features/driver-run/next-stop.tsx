import { addressLine } from '@forno/domain/geo/address'
import { movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { moveWords, statusWords } from '@forno/domain/words/statuses'
import { MessageSquareText, Navigation, Phone } from 'lucide-react'
import { useState } from 'react'
import { useMove } from '../../data/use-move.ts'
import { formatRange } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { BagCheck } from './bag-check.tsx'
import { ToCollect } from './to-collect.tsx'

const failReasons = [
  'Nobody opened the door',
  'The address was not found',
  'The customer refused it',
]
const round =
  'flex min-h-18 min-w-24 flex-1 flex-col items-center justify-center gap-1 rounded-2xl border border-line bg-card px-2 font-semibold sm:flex-row sm:text-lg'

/** The one stop to deal with now: where, what to know, what to collect, and one large button. */
export function NextStop({ order }: { order: Order }) {
  const { moving, refusals, move } = useMove(order.id)
  const [failing, setFailing] = useState(false)
  const [packed, setPacked] = useState(false)
  const { fulfilment, quote, contact } = order
  if (fulfilment.kind !== 'delivery') return null
  const { address } = fulfilment
  const moves = movesFor(order.status, 'delivery', ['driver'])
  const main = moves.find((name) => name !== 'fail')
  const place = `${address.at[1]},${address.at[0]}`
  return (
    <section
      aria-label={`Next stop: order ${order.code}`}
      className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <p className="flex flex-wrap justify-between gap-x-3 text-lg text-soft">
        <span>
          Order <strong className="text-ink">{order.code}</strong> · {statusWords[order.status]}
        </span>
        <span className="tabular">promised {formatRange(order.promise)}</span>
      </p>
      <h2 className="text-3xl">{addressLine(address)}</h2>
      <p className="text-lg">For {contact.name}</p>
      {(address.note || order.note) && (
        <p className="rounded-xl bg-saffron-wash p-4 text-xl font-semibold">
          {[address.note, order.note].filter(Boolean).join(' · ')}
        </p>
      )}
      <ToCollect order={order} />
      <div className="flex gap-3">
        <a
          className={round}
          href={`https://www.google.com/maps/dir/?api=1&destination=${place}`}
          target="_blank"
          rel="noreferrer"
        >
          <Navigation aria-hidden="true" /> Navigate
        </a>
        <a className={round} href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
          <Phone aria-hidden="true" /> Call
        </a>
        <a className={round} href={`sms:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
          <MessageSquareText aria-hidden="true" /> Text
        </a>
      </div>
      {order.status === 'ready' && <BagCheck lines={quote.lines} onComplete={setPacked} />}
      <Refusals refusals={refusals} currency={quote.currency} title="Not done" />
      {main ? (
        <Button
          size="tall"
          className="sticky bottom-4 w-full shadow-lift"
          busy={moving === main}
          aria-disabled={main === 'pickUp' && !packed ? true : undefined}
          onClick={() => (main === 'pickUp' && !packed ? undefined : void move(main))}
        >
          {moveWords[main]}
        </Button>
      ) : (
        <Notice title="Not ready yet">
          <p>The kitchen is still at it. This changes by itself when the bag is packed.</p>
        </Notice>
      )}
      {moves.includes('fail') && (
        <Button look="quiet" size="large" className="w-full" onClick={() => setFailing(true)}>
          Could not deliver
        </Button>
      )}
      <ReasonDialog
        open={failing}
        title="Could not deliver?"
        lead="Call the customer first. The shop and the customer are told why."
        reasons={failReasons}
        confirm="Bring it back"
        onClose={() => setFailing(false)}
        onReason={(reason) => {
          setFailing(false)
          void move('fail', reason)
        }}
      />
    </section>
  )
}
