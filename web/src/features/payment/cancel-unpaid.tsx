import type { Order } from '@forno/domain/order/order'
import { useState } from 'react'
import { useMove } from '../../data/use-move.ts'
import { Button } from '../../ui/button.tsx'
import { CancelDialog } from '../../ui/cancel-dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** The way out without paying. */
export function CancelUnpaid({ order }: { order: Order }) {
  const { moving, refusals, move } = useMove(order.id)
  const [asking, setAsking] = useState(false)
  return (
    <div className="space-y-3 text-center">
      <Refusals refusals={refusals} title="Not cancelled" />
      <Button look="quiet" busy={moving === 'cancel'} onClick={() => setAsking(true)}>
        Cancel this order
      </Button>
      <CancelDialog
        open={asking}
        words="Nothing has been charged, and nothing will be."
        onClose={() => setAsking(false)}
        onCancel={() => void move('cancel')}
      />
    </div>
  )
}
