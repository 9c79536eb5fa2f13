import type { Order } from '@forno/domain/order/order'
import type { Status } from '@forno/domain/order/statuses'
import { call } from '../../data/commands.ts'
import { useLoaded } from '../../lib/use-loaded.ts'
import { Button } from '../../ui/button.tsx'

/** From when the driver may soon stand at the door. */
const withPin: readonly Status[] = ['ready', 'onTheWay', 'arrived']

/** The PIN that the driver asks for at the door, where the order is worth one. Only its owner is told. */
export function PinCard({ order, uid }: { order: Order; uid: string | null }) {
  const wanted =
    uid === order.customer && order.fulfilment.kind === 'delivery' && withPin.includes(order.status)
  const { loaded, again } = useLoaded(wanted ? order.id : null, async () => {
    const read = await call('readPin', { order: order.id })
    if (!read.ok) throw new Error('no PIN can be read')
    return read.value.pin
  })
  if (!wanted || loaded.state === 'waiting') return null
  if (loaded.state === 'failed') {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-card p-5">
        <p>Your driver may ask you for a PIN. We could not fetch it.</p>
        <Button look="secondary" onClick={again}>
          Fetch the PIN
        </Button>
      </div>
    )
  }
  if (loaded.value === null) return null
  return (
    <section
      aria-label="PIN for the driver"
      className="rounded-card border-2 border-basil bg-card p-5 text-center shadow-card"
    >
      <p className="text-lg">Tell the driver</p>
      <p className="tabular font-display text-5xl font-bold tracking-[0.2em]">{loaded.value}</p>
      <p className="mt-1 text-soft">Only at the door: it says that you have your order.</p>
    </section>
  )
}
