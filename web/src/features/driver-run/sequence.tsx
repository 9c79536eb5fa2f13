import { addressLine } from '@forno/domain/geo/address'
import type { Run } from '@forno/domain/run/run'
import { isAtDoor, isOnItsWay } from '@forno/domain/run/statuses'
import type { Stop } from '@forno/domain/run/stop'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { formatRange } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { moved } from './moved.ts'
import { useTapper } from './use-tapper.ts'

const skipReasons = ['The road is closed', 'They asked to come later', 'It is on the way back']

/** What comes after this stop, to be put into another sequence; and the stop under way, to be put last. */
export function Sequence({ run, mine }: { run: Run; mine: MyRun }) {
  const { press, refusals } = useTapper(mine.tap)
  const [skipping, setSkipping] = useState<Stop | null>(null)
  const left = run.stops.filter(({ status }) => isOnItsWay(status))
  const [next] = left
  if (left.length < 2 || !next) return null
  const move = (stop: Stop, by: -1 | 1) =>
    void press({ move: 'reorder', sequence: moved(run.stops, stop.order, by) })
  return (
    <section aria-labelledby="sequence" className="space-y-3">
      <h3 id="sequence" className="text-xl">
        Your stops
      </h3>
      <ol className="space-y-2">
        {left.map((stop, i) => {
          const order = mine.orders.get(stop.order)
          const atDoor = isAtDoor(stop.status)
          return (
            <li
              key={stop.order}
              aria-current={i === 0 ? 'step' : undefined}
              className="flex items-center gap-2 rounded-2xl border border-line bg-card p-3 aria-[current=step]:border-tomato"
            >
              <div className="min-w-0 grow">
                <p className="font-semibold">
                  {i + 1}.{' '}
                  {order?.fulfilment.kind === 'delivery'
                    ? addressLine(order.fulfilment.address)
                    : stop.code}
                </p>
                <p className="text-soft">
                  {stop.code}
                  {order && ` · promised ${formatRange(order.promise)}`}
                </p>
              </div>
              {!atDoor && i > 0 && !isAtDoor(left[i - 1]?.status ?? '') && (
                <Arrow label={`${stop.code} earlier`} onPress={() => move(stop, -1)}>
                  <ArrowUp aria-hidden="true" />
                </Arrow>
              )}
              {!atDoor && i < left.length - 1 && (
                <Arrow label={`${stop.code} later`} onPress={() => move(stop, 1)}>
                  <ArrowDown aria-hidden="true" />
                </Arrow>
              )}
            </li>
          )
        })}
      </ol>
      <Refusals refusals={refusals} title="Not done" />
      <Button look="quiet" size="large" className="w-full" onClick={() => setSkipping(next)}>
        Skip {next.code} for now
      </Button>
      <ReasonDialog
        open={skipping !== null}
        title={`Skip ${skipping?.code ?? ''}?`}
        lead="It goes to the end of your run. The shop sees why."
        label="Reason, as the shop will read it"
        reasons={skipReasons}
        confirm="Skip it"
        onClose={() => setSkipping(null)}
        onReason={(reason) => {
          const stop = skipping
          setSkipping(null)
          if (stop) void press({ move: 'skip', stop: stop.order, reason })
        }}
      />
    </section>
  )
}

const Arrow = ({
  label,
  onPress,
  children,
}: {
  label: string
  onPress: () => void
  children: ReactNode
}) => (
  <button
    type="button"
    aria-label={label}
    onClick={onPress}
    className="grid size-16 shrink-0 place-items-center rounded-2xl border border-line hover:border-soft"
  >
    {children}
  </button>
)
