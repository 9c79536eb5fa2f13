import type { Order } from '@forno/domain/order/order'
import { RotateCcw } from 'lucide-react'
import { useReorder } from '../../data/use-reorder.ts'
import { Button } from '../../ui/button.tsx'
import { GoneNotice } from '../../ui/gone-notice.tsx'

/** The same again, at today's prices. */
export function OrderAgain({ order }: { order: Order }) {
  const { again, gone, ready } = useReorder()
  return (
    <div className="space-y-3">
      <GoneNotice gone={gone} />
      <Button size="large" className="w-full" disabled={!ready} onClick={() => again(order)}>
        <RotateCcw aria-hidden="true" className="size-5" />
        Order the same again
      </Button>
    </div>
  )
}
