import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { Stop } from '@forno/domain/run/stop'
import { type ReactNode, useState } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { HoldButton } from '../../ui/hold-button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ActionBar } from './action-bar.tsx'
import { CashGiven } from './cash-given.tsx'
import { ContactLinks } from './contact-links.tsx'
import { CustomerChat } from './customer-chat.tsx'
import { NobodyAnswers } from './nobody-answers.tsx'
import { ProofFields } from './proof-fields.tsx'
import { StopFacts } from './stop-facts.tsx'
import { useHandOver } from './use-hand-over.ts'

/** At a door: the proof that is asked for, the cash, and one button that is held. Or nobody answers. */
export function AtTheDoor({
  stop,
  mine,
  vehicle,
  store,
  uid,
  children,
}: {
  stop: Stop
  mine: MyRun
  vehicle: Vehicle
  store: string
  uid: string
  children: ReactNode
}) {
  const order = mine.orders.get(stop.order)
  const handOver = useHandOver(stop, mine.tap, store, uid)
  const [trying, setTrying] = useState(stop.status === 'contacting')
  const isTrying = trying || stop.status === 'contacting'
  const checking = mine.checking !== null
  return (
    <div className="flex grow flex-col gap-5">
      <section
        aria-label={`At the door: order ${stop.code}`}
        className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
      >
        <StopFacts stop={stop} order={order} />
        {!isTrying && <ContactLinks order={order} at={null} vehicle={vehicle} />}
        <CustomerChat order={order} uid={uid} />
      </section>
      {isTrying ? (
        <NobodyAnswers stop={stop} order={order} mine={mine} store={store} uid={uid} />
      ) : (
        <Button look="secondary" size="tall" className="w-full" onClick={() => setTrying(true)}>
          Nobody answers
        </Button>
      )}
      <ProofFields stop={stop} handOver={handOver} />
      {stop.cashDue > 0 && (
        <CashGiven
          due={stop.cashDue}
          said={stop.changeFrom}
          given={handOver.cash}
          onGiven={handOver.setCash}
        />
      )}
      {children}
      <Refusals refusals={handOver.refusals} title="Not delivered yet" />
      <ActionBar>
        {(handOver.missing || checking) && (
          <p role="status" className="text-center text-lg font-medium">
            {checking ? 'The shop is checking the PIN.' : handOver.missing}
          </p>
        )}
        <HoldButton busy={checking || handOver.busy} onDone={() => void handOver.confirm()}>
          Hold to confirm delivery
        </HoldButton>
      </ActionBar>
    </div>
  )
}
