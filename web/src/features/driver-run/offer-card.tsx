import { openOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { formatSince, formatTime } from '../../lib/times.ts'
import { useAlarm } from '../../lib/use-alarm.ts'
import { useNow } from '../../lib/use-now.ts'
import { metresWords } from '../../lib/distance-words.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { ActionBar } from './action-bar.tsx'
import { Countdown } from './countdown.tsx'
import { offerTimeLeft } from './offer-time.ts'
import { roughMetres } from './run-length.ts'
import { useMoneyWords } from './use-money-words.ts'
import { stopsWords } from './words.ts'

/** A run this driver is asked about: what it is, why they are asked, and how long they have. */
export function OfferCard({ run, onDeclined }: { run: Run; onDeclined: () => void }) {
  const now = useNow(1000)
  const [firstSeen] = useState(() => Date.now())
  const [answering, setAnswering] = useState<'accept' | 'decline' | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const money = useMoneyWords()
  const offer = openOffer(run)
  const left = offer ? offerTimeLeft(offer, firstSeen, now) : 0
  const { muted } = useAlarm(offer && left > 0 ? `${run.id} ${offer.at}` : null)
  const answer = async (word: 'accept' | 'decline') => {
    setAnswering(word)
    const result = await call('answerOffer', { run: run.id, answer: word })
    setRefusals(result.ok ? [] : result.refusals)
    // Taken: the run itself changes the screen in a moment, and the button waits until then.
    if (!result.ok) setAnswering(null)
    else if (word === 'decline') onDeclined()
  }
  const cash = run.stops.reduce((total, { cashDue }) => total + cashDue, 0)
  const metres = roughMetres([run.shop, ...run.stops.map(({ at }) => at)])
  return (
    <section aria-labelledby="offer" className="flex grow flex-col gap-5">
      <div className="rounded-card border-2 border-tomato bg-card p-5 shadow-card">
        <div className="flex items-center justify-between gap-4">
          <div>
            <p className="text-lg font-semibold text-tomato-deep">New offer</p>
            <h2 id="offer" className="text-4xl">
              {stopsWords(run.stops.length)}, {metresWords(metres)}
            </h2>
          </div>
          <Countdown left={left} lasts={offer ? offer.until - offer.at : 1} />
        </div>
        <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-xl">
          <dt className="text-soft">Leave at</dt>
          <dd className="tabular font-semibold">
            {formatTime(run.leaveAt)} ({formatSince(run.leaveAt, now)})
          </dd>
          <dt className="text-soft">Orders</dt>
          <dd className="font-semibold">{run.stops.map(({ code }) => code).join(' · ')}</dd>
          <dt className="text-soft">Cash</dt>
          <dd className="tabular font-semibold">{cash > 0 ? money(cash) : 'all paid'}</dd>
          <dt className="text-soft">Why you</dt>
          <dd className="first-letter:uppercase">{run.why}</dd>
        </dl>
      </div>
      {left === 0 && (
        <p role="status" className="rounded-2xl bg-sunken p-4 text-lg">
          The time to answer is over. The next driver is asked; another offer comes by itself.
        </p>
      )}
      {muted && (
        <p className="rounded-2xl bg-saffron-wash p-4 text-lg">
          Muted: touch the screen once, so that the next offer can be heard.
        </p>
      )}
      <Refusals refusals={refusals} title="Not answered" />
      {left > 0 && (
        <ActionBar>
          <Button
            size="tall"
            className="min-h-24 w-full text-2xl"
            busy={answering === 'accept'}
            onClick={() => void answer('accept')}
          >
            Accept
          </Button>
          <Button
            look="secondary"
            size="tall"
            className="w-full"
            busy={answering === 'decline'}
            onClick={() => void answer('decline')}
          >
            Decline
          </Button>
        </ActionBar>
      )}
    </section>
  )
}
