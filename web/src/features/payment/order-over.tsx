import type { Order } from '@forno/domain/order/order'
import { RotateCcw } from 'lucide-react'
import { useEffect } from 'react'
import { useActiveOrder } from '../../data/active-order.ts'
import { useReorder } from '../../data/use-reorder.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { GoneNotice } from '../../ui/gone-notice.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The order ended before it was paid: no harm done, and the way to have it after all. */
export function OrderOver({ order }: { order: Order }) {
  const { again, gone, ready } = useReorder()
  const { order: active, forget } = useActiveOrder()
  useEffect(() => {
    if (active?.id === order.id) forget()
  }, [active, order.id, forget])
  return (
    <div className="space-y-4">
      <Notice title="Nothing was charged">
        <p>
          This order ended before any money was taken. Should your bank still show a hold, it goes
          away by itself.
        </p>
      </Notice>
      <GoneNotice gone={gone} />
      <Button size="large" className="w-full" disabled={!ready} onClick={() => again(order)}>
        <RotateCcw aria-hidden="true" className="size-5" />
        Order the same again
      </Button>
      <LinkButton to="/" look="secondary" size="large" className="w-full">
        To the menu
      </LinkButton>
    </div>
  )
}
