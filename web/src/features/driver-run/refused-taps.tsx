import type { Order } from '@forno/domain/order/order'
import { currentStop, type Run } from '@forno/domain/run/run'
import { dismissRefused, useTaps } from '../../data/tap-store.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { formatTime } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isWrongPin } from './use-wrong-pin.ts'
import { tapWords } from './words.ts'

/** What the shop has not taken, in words and with what to do, until the driver has seen it. */
export function RefusedTaps({
  run,
  orders,
}: {
  run: Run | null
  orders: ReadonlyMap<string, Order>
}) {
  const all = useTaps(({ kept }) => kept.refused)
  const door = run && currentStop(run)
  const refused = all.filter((one) => !isWrongPin(one, door?.order ?? null))
  const codeOf = (order: string) =>
    run?.stops.find((stop) => stop.order === order)?.code ?? orders.get(order)?.code ?? ''
  return (
    <div className="space-y-3 empty:hidden">
      {refused.map(({ tap, refusals }) => {
        const code = 'stop' in tap ? codeOf(tap.stop) : ''
        return (
          <Notice
            key={tap.id}
            tone="bad"
            title={`Not counted: ${[tapWords[tap.move], code].filter(Boolean).join(', ')} (${formatTime(tap.at)})`}
            actions={
              <Button look="secondary" size="large" onClick={() => void dismissRefused(tap.id)}>
                I have seen it
              </Button>
            }
          >
            {refusals.map((refusal) => (
              <p key={`${refusal.code} ${refusal.field ?? ''}`}>{refusalText(refusal)}</p>
            ))}
          </Notice>
        )
      })}
    </div>
  )
}
