import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { Run } from '@forno/domain/run/run'
import type { ReactNode } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ActionBar } from './action-bar.tsx'
import { ContactLinks } from './contact-links.tsx'
import { StopList } from './stop-list.tsx'
import { useTapper } from './use-tapper.ts'

/** Every door is done: what nobody got goes back to the counter, then the run is finished. */
export function BackToShop({
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
  const { press, refusals } = useTapper(mine.tap)
  const returning = run.stops.filter(({ status }) => status === 'returning')
  const [first] = returning
  return (
    <div className="flex grow flex-col gap-5">
      <section aria-labelledby="back" className="space-y-4">
        <h2 id="back" className="text-3xl">
          {first ? `Bring ${first.code} back to the shop` : 'All done'}
        </h2>
        <p className="text-xl">
          {first
            ? 'Give it to somebody at the counter, then say so here.'
            : 'Finish the run, and the next offer can come.'}
        </p>
        {first && <ContactLinks order={undefined} at={run.shop} vehicle={vehicle} />}
      </section>
      <StopList run={run} orders={mine.orders} />
      {children}
      <Refusals refusals={refusals} title="Not done" />
      <ActionBar>
        <Button
          size="tall"
          className="w-full"
          onClick={() =>
            void press(first ? { move: 'returned', stop: first.order } : { move: 'finish' })
          }
        >
          {first ? `${first.code} is back at the shop` : 'Finish run'}
        </Button>
      </ActionBar>
    </div>
  )
}
