import type { Pin } from '@forno/domain/dispatch/snapshot'
import type { Order } from '@forno/domain/order/order'
import { minutes } from '@forno/domain/time/millis'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { deskOf, useBoard } from './board.ts'
import { pinOrder, useActing } from './office.ts'
import { useSay } from './use-say.ts'

const lengths = [5, 10, 15, 30]

/** Keeps an order at the shop for a while, or until somebody lets it go. */
export default function HoldDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { busy, refusals } = useActing(`order:${order.id}`)
  const { clock } = useSay()
  const now = useBoard((board) => board.now)
  const hold = async (count: number | null) => {
    const until = count === null ? {} : { until: Date.now() + minutes(count) }
    const pin: Pin = { kind: 'hold', orderId: order.id, ...until }
    const pins = deskOf(useBoard.getState())?.pins ?? []
    if (await pinOrder(order.store, order.id, pin, pins)) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={`Hold ${order.code}`}>
      <div className="space-y-4">
        <p className="text-soft">Nobody is sent with it until then. You can let it go any time.</p>
        <Refusals refusals={refusals} title="Not held" />
        <div className="flex flex-wrap gap-2">
          {lengths.map((count) => (
            <Button
              key={count}
              look="secondary"
              size="large"
              busy={busy}
              onClick={() => void hold(count)}
            >
              {count} min <span className="text-soft">until {clock(now + minutes(count))}</span>
            </Button>
          ))}
          <Button look="secondary" size="large" busy={busy} onClick={() => void hold(null)}>
            Until it is let go
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
