import type { StaffMember } from '@forno/domain/access/staff'
import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useId, useState } from 'react'
import { call } from '../../data/commands.ts'
import { Refusals } from '../../ui/refusals.tsx'

/** Who brings it: chosen by hand, until the pizza is in somebody's bag. */
export function AssignDriver({
  order,
  drivers,
}: {
  order: Order
  drivers: readonly StaffMember[]
}) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const gone = order.status === 'onTheWay' || order.status === 'arrived'
  const assign = async (driver: string) => {
    setBusy(true)
    const result = await call('assignDriver', { order: order.id, driver: driver || null })
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
  }
  if (gone) return <p className="font-medium">With {order.driver?.name}</p>
  if (order.status === 'placed')
    return <p className="text-soft">Accept it first, then give it to a driver.</p>
  return (
    <div className="space-y-2">
      <label htmlFor={id} className="mr-3 font-medium">
        Driver for {order.code}
      </label>
      <select
        id={id}
        value={order.activeDriver ?? ''}
        disabled={busy}
        aria-busy={busy}
        onChange={(event) => void assign(event.target.value)}
        className="min-h-11 rounded-xl border border-line bg-card px-3"
      >
        <option value="">Nobody yet</option>
        {drivers.map(({ uid, name }) => (
          <option key={uid} value={uid}>
            {name}
          </option>
        ))}
      </select>
      <Refusals refusals={refusals} title="Not given" />
    </div>
  )
}
