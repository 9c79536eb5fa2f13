import type { Ping } from '@forno/domain/delivery/ping'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { currentStop, type Run } from '@forno/domain/run/run'
import { isAtDoor } from '@forno/domain/run/statuses'
import type { ReactNode } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { Notice } from '../../ui/notice.tsx'
import { AcceptedRun } from './accepted-run.tsx'
import { AtTheDoor } from './at-the-door.tsx'
import { BackToShop } from './back-to-shop.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { PickUp } from './pick-up.tsx'
import { ReportProblem } from './report-problem.tsx'
import { RunMap } from './run-map.tsx'
import { Sequence } from './sequence.tsx'
import { useNearness } from './use-nearness.ts'

/** A run in hand: one job at a time. */
export function RunView({
  run,
  mine,
  vehicle,
  ping,
  store,
  uid,
  children,
}: {
  run: Run
  mine: MyRun
  vehicle: Vehicle
  ping: Ping | null
  store: string
  uid: string
  /** What else there is to know, above the button. */
  children: ReactNode
}) {
  const stop = currentStop(run)
  const near = useNearness(stop, ping, mine.tap)
  const rest = (
    <>
      <RunMap run={run} ping={ping} vehicle={vehicle} />
      <Sequence run={run} mine={mine} />
      <ReportProblem run={run} mine={mine} />
      {children}
    </>
  )
  switch (run.status) {
    case 'accepted':
      return (
        <AcceptedRun run={run} mine={mine} vehicle={vehicle}>
          {children}
        </AcceptedRun>
      )
    case 'loading':
      return (
        <PickUp run={run} mine={mine}>
          {children}
        </PickUp>
      )
    case 'underWay':
      if (!stop) {
        return (
          <BackToShop run={run} mine={mine} vehicle={vehicle}>
            <ReportProblem run={run} mine={mine} />
            {children}
          </BackToShop>
        )
      }
      return isAtDoor(stop.status) ? (
        <AtTheDoor
          key={stop.order}
          stop={stop}
          mine={mine}
          vehicle={vehicle}
          store={store}
          uid={uid}
        >
          {rest}
        </AtTheDoor>
      ) : (
        <OnTheWay stop={stop} mine={mine} vehicle={vehicle} ping={ping} near={near} uid={uid}>
          {rest}
        </OnTheWay>
      )
    case 'done':
      return (
        <Notice tone="good" title="Run finished">
          <p>It counts once the shop has heard of it. The next offer comes by itself.</p>
        </Notice>
      )
    default:
      return (
        <Notice tone="warning" title="This run is over">
          <p>{run.reason || 'The shop has taken it back.'} The next offer comes by itself.</p>
        </Notice>
      )
  }
}
