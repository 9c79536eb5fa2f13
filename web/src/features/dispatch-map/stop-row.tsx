import { lateWords, rangeWords } from '@forno/domain/delivery/shown-eta'
import type { Run } from '@forno/domain/run/run'
import type { Stop } from '@forno/domain/run/stop'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'react-router'
import { askAbout, listOf, useBoard, useBoardNow } from './board.ts'
import { DragHandle } from './drag-handle.tsx'
import { giveOrder, reorderRun, useActing } from './office.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { SmallButton } from './small-button.tsx'
import { isAhead, sequenceWith } from './sequence.ts'
import { stopStatusWords } from './status-words.ts'

/** One stop of a run: where it stands, when it arrives, and what the office can still change about it. */
export const StopRow = memo(function StopRow({
  run,
  stop,
  open,
}: {
  run: Run
  stop: Stop
  /** With its buttons. */
  open: boolean
}) {
  const { order: id, code, status } = stop
  const now = useBoardNow()
  const order = useBoard(({ orders }) => listOf(orders).find((one) => one.id === id))
  const live = useBoard(({ etas }) => etas.get(id))
  const acting = useActing(`order:${id}`)
  const reordering = useActing(`run:${run.id}`)
  const eta = live ?? order?.estimate
  const late = order && eta ? lateWords(order.promise, eta) : ''
  const ahead = run.stops.filter(isAhead)
  const place = ahead.indexOf(stop)
  const given = run.driver !== null
  const move = (by: number) => void reorderRun(run.id, sequenceWith(run, id, by))
  return (
    <div className="rounded-xl bg-sunken px-2 py-1.5">
      <div className="flex flex-wrap items-center gap-x-2">
        {open && given && status === 'waiting' && (
          <DragHandle order={id} code={code} busy={acting.busy} />
        )}
        <Link
          to={`/manager/orders/${id}`}
          className="inline-flex min-h-11 items-center font-bold underline-offset-4 hover:underline"
        >
          {code}
        </Link>
        <span className="text-sm text-soft">{stopStatusWords[status]}</span>
        {isAhead(stop) && eta && (
          <span className="tabular ml-auto text-sm font-semibold">{rangeWords(eta, now)}</span>
        )}
      </div>
      {isAhead(stop) && late && (
        <p className="pb-1 text-sm font-semibold text-tomato-deep">{late}</p>
      )}
      {stop.reason && <p className="pb-1 text-sm">“{stop.reason}”</p>}
      <Refusals refusals={acting.refusals} title={`Not done with ${code}`} />
      {open && given && isAhead(stop) && (
        <div className="flex flex-wrap gap-1.5 py-1">
          <SmallButton
            aria-label={`${code} earlier`}
            disabled={place <= 0}
            busy={reordering.busy}
            onClick={() => move(-1)}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </SmallButton>
          <SmallButton
            aria-label={`${code} later`}
            disabled={place >= ahead.length - 1}
            busy={reordering.busy}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </SmallButton>
          {status === 'waiting' && (
            <>
              <SmallButton
                busy={acting.busy}
                aria-label={`Give ${code} to…`}
                onClick={() => askAbout({ ask: 'give', order: id })}
              >
                Give to…
              </SmallButton>
              <SmallButton
                busy={acting.busy}
                aria-label={`Take ${code} back`}
                onClick={() => void giveOrder(id, null)}
              >
                Take back
              </SmallButton>
            </>
          )}
        </div>
      )}
    </div>
  )
})
