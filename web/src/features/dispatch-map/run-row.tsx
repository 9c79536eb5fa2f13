import { openOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import type { Stop } from '@forno/domain/run/stop'
import { runMovesFor } from '@forno/domain/run/moves'
import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { formatSince } from '../../lib/times.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { askAbout, select, useBoard, useBoardNow } from './board.ts'
import { useActing } from './office.ts'
import { leftWords } from './outlook-words.ts'
import { SmallButton } from './small-button.tsx'
import { runStatusWords } from './status-words.ts'
import { StopRow } from './stop-row.tsx'

const looks: Partial<Record<Run['status'], string>> = {
  open: 'bg-tomato-wash text-tomato-deep',
  offered: 'bg-saffron-wash',
  underWay: 'bg-basil-wash',
}

/** An order that was taken out of it before it left is nobody's business here any more. */
const isOfIt = ({ status }: Stop): boolean => status !== 'calledOff'

/** How people call a run: by the codes it carries. */
export const runName = ({ stops }: Pick<Run, 'stops'>): string =>
  stops
    .filter(isOfIt)
    .map(({ code }) => code)
    .join(' · ')

/** A run: who has it or is asked, its stops with their times, why it was put together. */
export const RunRow = memo(function RunRow({ run }: { run: Run }) {
  const { id, status, why, stops } = run
  const chosen = useBoard(({ selected }) => selected?.kind === 'run' && selected.id === id)
  const { busy, refusals } = useActing(`run:${id}`)
  const name = runName(run)
  const canWithdraw = runMovesFor(status, ['manager']).includes('withdraw')
  return (
    <article
      aria-label={`Run ${name}`}
      className={classNames(
        'space-y-2 rounded-2xl border bg-card p-3',
        chosen ? 'border-tomato ring-2 ring-tomato' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          aria-expanded={chosen}
          aria-label={`Show run ${name} on the map`}
          onClick={() => select(chosen ? null : { kind: 'run', id })}
          className="min-h-11 text-left font-display text-lg font-bold underline-offset-4 hover:underline"
        >
          {run.driver?.name ?? name}
        </button>
        <span
          className={classNames(
            'ml-auto rounded-full px-2.5 py-1 text-sm font-bold',
            looks[status] ?? 'bg-sunken',
          )}
        >
          {runStatusWords[status]}
        </span>
      </div>
      <When run={run} />
      <ol aria-label="Stops" className="space-y-1.5">
        {stops.filter(isOfIt).map((stop) => (
          <li key={stop.order}>
            <StopRow run={run} stop={stop} open={chosen} />
          </li>
        ))}
      </ol>
      {chosen && why && <p className="text-sm text-soft">{why}</p>}
      <Refusals refusals={refusals} title="The run stays as it is" />
      {chosen && canWithdraw && (
        <SmallButton
          busy={busy}
          aria-label={`Withdraw run ${name}…`}
          onClick={() => askAbout({ ask: 'withdraw', run: id })}
        >
          Withdraw…
        </SmallButton>
      )}
    </article>
  )
})

/** Who is asked and for how long, or when it leaves or left. */
function When({ run }: { run: Run }) {
  const offer = run.status === 'offered' ? openOffer(run) : undefined
  const now = useBoardNow(offer ? 1000 : 15_000)
  const said = run.offers.filter(({ answer }) => answer === 'declined' || answer === 'timedOut')
  const words = offer
    ? `${offer.driver.name} is being asked, ${leftWords(offer.until - now)}`
    : run.departedAt !== null
      ? `left ${formatSince(run.departedAt, now)}`
      : `to leave ${formatSince(run.leaveAt, now)}`
  return (
    <p className="tabular text-sm font-medium">
      {words}
      {run.driver === null && said.length > 0 && (
        <span className="block font-normal text-soft">
          Said no or nothing: {said.map(({ driver }) => driver.name).join(', ')}
        </span>
      )}
    </p>
  )
}
