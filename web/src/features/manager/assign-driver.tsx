import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { type Driver, driverStatus } from '@forno/domain/run/driver'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../data/commands.ts'
import { Refusals } from '../../ui/refusals.tsx'

const statusWords = { off: 'off shift', onBreak: 'on a break', free: 'free', busy: 'busy' } as const

/** Who brings it: chosen by hand among those on shift, until the pizza is in somebody's bag. */
export function AssignDriver({ order, drivers }: { order: Order; drivers: readonly Driver[] }) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const gone = order.status === 'onTheWay' || order.status === 'arrived'
  const has = order.driver
  const isListed = has === null || drivers.some(({ uid }) => uid === has.uid)
  const assign = async (driver: string) => {
    setBusy(true)
    const result = await call('assignDriver', { order: order.id, driver: driver || null })
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
  }
  if (gone) {
    return (
      <p className="font-medium">
        With {order.driver?.name} <OnBoard order={order} />
      </p>
    )
  }
  if (order.status === 'placed')
    return <p className="text-soft">Accept it first, then give it to a driver.</p>
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={id} className="font-medium">
          Driver for {order.code}
        </label>
        <select
          id={id}
          value={has?.uid ?? ''}
          disabled={busy}
          aria-busy={busy}
          onChange={(event) => void assign(event.target.value)}
          className="min-h-11 rounded-xl border border-line bg-card px-3"
        >
          <option value="">Nobody yet</option>
          {!isListed && <option value={has.uid}>{has.name}</option>}
          {drivers.map((driver) => (
            <option key={driver.uid} value={driver.uid}>
              {driver.name}, {statusWords[driverStatus(driver)]}
            </option>
          ))}
        </select>
        <OnBoard order={order} />
      </div>
      {drivers.length === 0 && <p className="text-sm text-soft">No driver is on shift.</p>}
      <Refusals refusals={refusals} title="Not given" />
    </div>
  )
}

/** To the dispatch board, where its run is, or the order itself while nobody has it. */
export const OnBoard = ({ order }: { order: Pick<Order, 'id' | 'code' | 'run' | 'driver'> }) => (
  <Link
    to={order.run && order.driver ? `/dispatch?run=${order.run}` : `/dispatch?order=${order.id}`}
    aria-label={`${order.code} on the dispatch board`}
    className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
  >
    On the board
  </Link>
)
