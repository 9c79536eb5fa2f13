import { distanceMetres } from '@forno/domain/geo/distance'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { Stop } from '@forno/domain/run/stop'
import type { Ping } from '@forno/domain/delivery/ping'
import type { ReactNode } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { metresWords } from '../../lib/distance-words.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ActionBar } from './action-bar.tsx'
import { ContactLinks } from './contact-links.tsx'
import { CustomerChat } from './customer-chat.tsx'
import { StopFacts } from './stop-facts.tsx'
import { useTapper } from './use-tapper.ts'

/** The next door: where it is, what to know, how far. Close to it "arrived" is proposed. */
export function OnTheWay({
  stop,
  mine,
  vehicle,
  ping,
  near,
  uid,
  children,
}: {
  stop: Stop
  mine: MyRun
  vehicle: Vehicle
  ping: Ping | null
  /** By the geofence around the door. */
  near: boolean
  uid: string
  /** The rest of the run, above the button. */
  children: ReactNode
}) {
  const { press, refusals } = useTapper(mine.tap)
  const order = mine.orders.get(stop.order)
  const away = ping && distanceMetres(ping.at, stop.at)
  return (
    <div className="flex grow flex-col gap-5">
      <section
        aria-label={`Next stop: order ${stop.code}`}
        className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
      >
        <StopFacts stop={stop} order={order} />
        <ContactLinks order={order} at={stop.at} vehicle={vehicle} />
        <CustomerChat order={order} uid={uid} />
        <Refusals refusals={refusals} title="Not done" />
      </section>
      {children}
      <ActionBar>
        <p role="status" className="text-center text-lg">
          {near ? 'You are nearly there. Arrived?' : away !== null && `${metresWords(away)} to go`}
        </p>
        <Button
          size="tall"
          // Far away it stays quiet, so that it is not pressed on the way; nobody is kept from pressing it.
          look={near || away === null ? 'primary' : 'secondary'}
          className="w-full"
          onClick={() => void press({ move: 'arrive', stop: stop.order })}
        >
          I am at the door
        </Button>
      </ActionBar>
    </div>
  )
}
