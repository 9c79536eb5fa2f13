import type { Run } from '@forno/domain/run/run'
import type { Stop } from '@forno/domain/run/stop'
import { type ReactNode, useState } from 'react'
import type { MyRun } from '../../data/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ActionBar } from './action-bar.tsx'
import { BagList } from './bag-list.tsx'
import { MissingBags } from './missing-bags.tsx'
import { useTapper } from './use-tapper.ts'
import { stopsWords } from './words.ts'

const isIncomplete = ({ status, ticked, bags }: Stop) =>
  status === 'waiting' && ticked.length < bags

/** At the counter: every bag is ticked off, and who leaves without one says why. */
export function PickUp({ run, mine, children }: { run: Run; mine: MyRun; children: ReactNode }) {
  const { press, refusals } = useTapper(mine.tap)
  const [asking, setAsking] = useState(false)
  const waiting = run.stops.filter(({ status }) => status === 'waiting')
  const missing = waiting.filter(isIncomplete)
  const ticked = waiting.filter((stop) => stop.ticked.length > 0)
  const inKitchen = mine.stale
    ? []
    : ticked.filter(({ order }) => {
        const known = mine.orders.get(order)
        return known !== undefined && known.status !== 'ready'
      })
  const why =
    ticked.length === 0
      ? 'Tick off the bags you take along.'
      : inKitchen.length > 0
        ? `${inKitchen.map(({ code }) => code).join(', ')}: the kitchen has not finished it yet.`
        : ''
  const setOut = (without: Record<string, string>) => press({ move: 'depart', without })
  return (
    <section aria-labelledby="pick-up" className="flex grow flex-col gap-5">
      <div>
        <h2 id="pick-up" className="text-3xl">
          Pick up {waiting.length === 1 ? 'the order' : `${waiting.length} orders`}
        </h2>
        <p className="mt-1 text-lg text-soft">Tick off each bag as it goes into yours.</p>
      </div>
      {waiting.map((stop) => (
        <BagList
          key={stop.order}
          stop={stop}
          order={mine.orders.get(stop.order)}
          onTick={(bag, on) => void press({ move: on ? 'tick' : 'untick', stop: stop.order, bag })}
        />
      ))}
      {children}
      <Refusals refusals={refusals} title="Not done" />
      <ActionBar>
        {why && (
          <p id="why-not" className="text-center text-lg font-medium">
            {why}
          </p>
        )}
        <Button
          size="tall"
          className="w-full"
          aria-disabled={why ? true : undefined}
          aria-describedby={why ? 'why-not' : undefined}
          onClick={() => {
            if (why) return
            if (missing.length > 0) setAsking(true)
            else void setOut({})
          }}
        >
          Set out with {stopsWords(ticked.length)}
        </Button>
      </ActionBar>
      <MissingBags
        open={asking}
        stops={missing}
        onClose={() => setAsking(false)}
        onReasons={(without) => {
          setAsking(false)
          void setOut(without)
        }}
      />
    </section>
  )
}
