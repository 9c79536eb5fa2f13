import { addressLine } from '@forno/domain/geo/address'
import type { Order } from '@forno/domain/order/order'
import { statusWords } from '@forno/domain/words/statuses'
import { formatRange } from '../../lib/times.ts'

/** A stop that comes later: enough to plan by. */
export const LaterStop = ({ order }: { order: Order }) => (
  <li className="rounded-2xl border border-line bg-card p-4">
    <p className="font-semibold">
      {order.fulfilment.kind === 'delivery' && addressLine(order.fulfilment.address)}
    </p>
    <p className="text-soft">
      {order.code} · {statusWords[order.status]} · promised {formatRange(order.promise)}
    </p>
  </li>
)
