import type { Order } from '@forno/domain/order/order'
import { statusWords } from '@forno/domain/words/statuses'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { deskOf, listOf, useBoard } from './board.ts'
import { pinOrder, useActing } from './office.ts'
import { waitingOrders } from './waiting.ts'

/** Chooses another waiting order that must never share a bag with this one. */
export default function ApartDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { busy, refusals } = useActing(`order:${order.id}`)
  const orders = useBoard((board) => listOf(board.orders))
  const others = waitingOrders(orders, [], null).filter((one) => one.order.id !== order.id)
  const keepApart = async (other: string) => {
    const pins = deskOf(useBoard.getState())?.pins ?? []
    const pin = { kind: 'apart' as const, orderIds: [order.id, other] }
    if (await pinOrder(order.store, order.id, pin, pins)) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={`Keep ${order.code} apart from`}>
      <div className="space-y-3">
        <Refusals refusals={refusals} title="Not kept apart" />
        {others.length === 0 && <p>No other order waits.</p>}
        <ul aria-label="Orders" className="flex flex-wrap gap-2">
          {others.map(({ order: { id, code, status } }) => (
            <li key={id}>
              <Button look="secondary" size="large" busy={busy} onClick={() => void keepApart(id)}>
                {code} <span className="text-sm text-soft">{statusWords[status]}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
