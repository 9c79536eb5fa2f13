import type { Order } from '@forno/domain/order/order'
import { useState } from 'react'
import { useMove } from '../../data/use-move.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
      <Dialog open={asking} onClose={() => setAsking(false)} title="Cancel this order?">
        <p className="mb-5">Nothing has been charged, and nothing will be.</p>
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
