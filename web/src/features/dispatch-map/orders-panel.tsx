import { selectedOf, useBoard } from './board.ts'
import { OrderRow } from './order-row.tsx'
import { Panel } from './panel.tsx'
import { VirtualList } from './virtual-list.tsx'
import type { WaitingOrder } from './waiting.ts'
import { useWaiting } from './use-waiting.ts'

const keyOf = ({ order }: WaitingOrder): string => order.id

/** The orders that wait for a driver, what has to leave first on top. */
export function OrdersPanel({ className = '' }: { className?: string }) {
  const shown = useBoard(selectedOf('order'))
  const waiting = useWaiting()
  const left = waiting.filter(({ outlook }) => outlook.is === 'leftOut').length
  return (
    <Panel
      id="orders-waiting"
      title="Orders waiting"
      count={waiting.length}
      more={left > 0 ? `${left} without a driver` : ''}
      empty="No order waits for a driver."
      className={className}
    >
      <VirtualList
        label="Orders waiting for a driver"
        items={waiting}
        keyOf={keyOf}
        rowHeight={188}
        shown={shown}
      >
        {(one) => <OrderRow waiting={one} />}
      </VirtualList>
    </Panel>
  )
}
