import { movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { useState } from 'react'
import { useMove } from '../../data/use-move.ts'
import { usePerson } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { CancelDialog } from '../../ui/cancel-dialog.tsx'
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
      <CancelDialog
        open={asking}
        words="Nothing is cooking yet, so it costs you nothing."
        onClose={() => setAsking(false)}
        onCancel={() => void move('cancel')}
      />
    </div>
  )
}
