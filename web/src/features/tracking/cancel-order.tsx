import { movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { useState } from 'react'
import { useMove } from '../../data/use-move.ts'
import { usePerson } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** As long as nothing is cooking, the customer may change their mind. */
export function CancelOrder({ order }: { order: Order }) {
  const person = usePerson()
  const { moving, refusals, move } = useMove(order.id)
  const [asking, setAsking] = useState(false)
  const mine = person?.uid === order.customer
  const can = mine && movesFor(order.status, order.fulfilment.kind, ['customer']).includes('cancel')
  if (!can && refusals.length === 0) return null
  return (
    <div className="space-y-3">
      <Refusals refusals={refusals} title="Not cancelled" />
      {can && (
        <Button look="quiet" busy={moving === 'cancel'} onClick={() => setAsking(true)}>
          Cancel this order
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title="Cancel this order?">
        <p className="mb-5">Nothing is cooking yet, so it costs you nothing.</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button
            onClick={() => {
              setAsking(false)
              void move('cancel')
            }}
          >
            Cancel order
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
