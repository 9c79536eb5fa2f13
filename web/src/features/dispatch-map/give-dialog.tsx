import type { Order } from '@forno/domain/order/order'
import { type Driver, driverStatus } from '@forno/domain/run/driver'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { listOf, useBoard } from './board.ts'
import { byFreedom } from './drivers-panel.tsx'
import { giveTo, givingTo } from './giving.ts'
import { giveOrder, useActing } from './office.ts'
import { driverStatusWords, vehicleWords } from './status-words.ts'

/** Chooses who brings an order: everybody on shift, with what would happen. */
export default function GiveDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const drivers = byFreedom(useBoard((board) => listOf(board.drivers)))
  const { busy, refusals } = useActing(`order:${order.id}`)
  const give = async (uid: string | null) => {
    const done = await (uid === null ? giveOrder(order.id, null) : giveTo(order.id, uid))
    if (done) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={`Give ${order.code} to`}>
      <div className="space-y-3">
        <Refusals refusals={refusals} title="Not given" />
        {drivers.length === 0 && <p>Nobody is on shift. Drivers start it on their own page.</p>}
        <ul aria-label="Drivers" className="space-y-2">
          {drivers.map((driver) => (
            <li key={driver.uid}>
              <Choice
                driver={driver}
                order={order}
                busy={busy}
                onGive={() => void give(driver.uid)}
              />
            </li>
          ))}
        </ul>
        {order.driver && (
          <Button look="danger" busy={busy} onClick={() => void give(null)}>
            Take it back from {order.driver.name}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Choice({
  driver,
  order,
  busy,
  onGive,
}: {
  driver: Driver
  order: Order
  busy: boolean
  onGive: () => void
}) {
  const runs = useBoard((board) => listOf(board.runs))
  const giving = givingTo(driver, runs)
  const has = order.driver?.uid === driver.uid
  const what = has
    ? 'has it'
    : giving.how === 'now'
      ? 'at once, without asking'
      : `kept for them, ${giving.because}`
  return (
    <button
      type="button"
      disabled={has}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onGive}
      className="flex min-h-14 w-full flex-wrap items-center gap-x-3 rounded-2xl border border-line bg-card px-4 py-2 text-left hover:border-soft disabled:opacity-60"
    >
      <span className="font-semibold">{driver.name}</span>
      <span className="text-sm text-soft">
        {driverStatusWords[driverStatus(driver)]}, {vehicleWords[driver.vehicle]}
      </span>
      <span className="ml-auto text-sm font-medium">{what}</span>
    </button>
  )
}
