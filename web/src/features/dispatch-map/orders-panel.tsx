import { useMemo } from 'react'
import { deskOf, listOf, useBoard } from './board.ts'
import { OrderRow } from './order-row.tsx'
import { Panel } from './panel.tsx'
import { VirtualList } from './virtual-list.tsx'
import { type WaitingOrder, waitingOrders } from './waiting.ts'

const keyOf = ({ order }: WaitingOrder): string => order.id

/** The orders that wait for a driver, what has to leave first on top. */
export function OrdersPanel({ className = '' }: { className?: string }) {
  const orders = useBoard((board) => board.orders)
  const runs = useBoard((board) => board.runs)
  const desk = useBoard(deskOf)
  const waiting = useMemo(
    () => waitingOrders(listOf(orders), listOf(runs), desk),
    [orders, runs, desk],
  )
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
      >
        {(one) => <OrderRow waiting={one} />}
      </VirtualList>
    </Panel>
  )
}
