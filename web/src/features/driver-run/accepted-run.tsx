import { formatSince, formatTime } from '../../lib/times.ts'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { Run } from '@forno/domain/run/run'
import type { ReactNode } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { useNow } from '../../lib/use-now.ts'
import { metresWords } from '../../lib/distance-words.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ActionBar } from './action-bar.tsx'
import { ContactLinks } from './contact-links.tsx'
import { roughMetres } from './run-length.ts'
import { StopList } from './stop-list.tsx'
import { useTapper } from './use-tapper.ts'
import { stopsWords } from './words.ts'

/** A run that is theirs and waits at the shop. */
export function AcceptedRun({
  run,
  mine,
  vehicle,
  children,
}: {
  run: Run
  mine: MyRun
  vehicle: Vehicle
  children: ReactNode
}) {
  const now = useNow(15_000)
  const { press, refusals } = useTapper(mine.tap)
  const metres = roughMetres([run.shop, ...run.stops.map(({ at }) => at)])
  return (
    <section aria-labelledby="accepted" className="flex grow flex-col gap-5">
      <div>
        <h2 id="accepted" className="text-3xl">
          Go to the shop
        </h2>
        <p className="mt-1 text-xl">
          {stopsWords(run.stops.length)}, {metresWords(metres)}. Leave at{' '}
          <strong className="tabular">{formatTime(run.leaveAt)}</strong> (
          {formatSince(run.leaveAt, now)}).
        </p>
        {run.why && <p className="mt-1 text-lg text-soft first-letter:uppercase">{run.why}</p>}
      </div>
      <ContactLinks order={undefined} at={run.shop} vehicle={vehicle} />
      <StopList run={run} orders={mine.orders} />
      {children}
      <Refusals refusals={refusals} title="Not done" />
      <ActionBar>
        <Button size="tall" className="w-full" onClick={() => void press({ move: 'start' })}>
          I am at the shop
        </Button>
      </ActionBar>
    </section>
  )
}
