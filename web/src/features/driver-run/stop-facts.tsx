import { addressLine } from '@forno/domain/geo/address'
import type { Order } from '@forno/domain/order/order'
import type { Stop } from '@forno/domain/run/stop'
import { Camera, HandHeart, KeyRound } from 'lucide-react'
import { formatRange } from '../../lib/times.ts'
import { ToCollect } from './to-collect.tsx'

const handOff = {
  any: { icon: HandHeart, words: 'Into the customer’s hand, or a photo at the door' },
  photo: { icon: Camera, words: 'Leave at the door and take a photo' },
  pin: { icon: KeyRound, words: 'Ask the customer for the PIN' },
} as const

/** Everything to know about a stop, in type that can be read at arm's length: where, notes, how to hand over, cash. */
export function StopFacts({ stop, order }: { stop: Stop; order: Order | undefined }) {
  const address = order?.fulfilment.kind === 'delivery' ? order.fulfilment.address : null
  const notes = [address?.note, order?.note].filter(Boolean)
  const { icon: Icon, words } = handOff[stop.proofWanted]
  return (
    <div className="space-y-3">
      <div>
        <p className="flex flex-wrap justify-between gap-x-3 text-lg text-soft">
          <span>
            Order <strong className="text-ink">{stop.code}</strong>
            {order && <> for {order.contact.name}</>}
          </span>
          {order && <span className="tabular">promised {formatRange(order.promise)}</span>}
        </p>
        <h2 className="mt-1 text-3xl">
          {address ? addressLine(address) : 'The address is on its way to this phone'}
        </h2>
      </div>
      {notes.length > 0 && (
        <p className="rounded-xl bg-saffron-wash px-4 py-3 text-xl font-semibold break-words">
          {notes.join(' · ')}
        </p>
      )}
      <p className="flex items-center gap-3 px-1 text-lg font-semibold">
        <Icon aria-hidden="true" className="size-6 shrink-0" /> {words}
      </p>
      <ToCollect stop={stop} />
    </div>
  )
}
