import type { Status } from '@forno/domain/order/statuses'
import type { Language } from '@forno/domain/words/languages'
import { statusWordsIn } from '@forno/domain/words/statuses'
import { trackerWords } from '@forno/domain/words/tracker'
import { Check, X } from 'lucide-react'
import { classNames } from '../../lib/class-names.ts'
import { formatTime } from '../../lib/times.ts'

/** The whole way of an order as a list: what has happened and when, what is now, what is still to come. */
export function Stages({
  journey,
  status,
  times,
  language,
}: {
  journey: readonly Status[]
  status: Status
  times: Partial<Record<Status, number>>
  language: Language
}) {
  // Paying comes before the journey; once paid it is no stage worth keeping.
  const whole: readonly Status[] = status === 'awaitingPayment' ? [status, ...journey] : journey
  const endedBadly = !whole.includes(status)
  const reached = whole.filter((stage) => times[stage] !== undefined)
  const stages = endedBadly ? [...reached, status] : whole
  return (
    <ol aria-label="Stages" className="space-y-0">
      {stages.map((stage, index) => {
        const at = times[stage]
        const current = stage === status
        const last = index === stages.length - 1
        return (
          <li
            key={stage}
            aria-current={current ? 'step' : undefined}
            className="relative flex min-h-12 items-start gap-4 pb-2"
          >
            {!last && (
              <span
                aria-hidden="true"
                className={classNames(
                  'absolute top-7 left-[0.8rem] h-full w-0.5',
                  at === undefined || current ? 'bg-line' : 'bg-basil',
                )}
              />
            )}
            <span
              aria-hidden="true"
              className={classNames(
                'z-10 grid size-7 shrink-0 place-items-center rounded-full border-2',
                endedBadly && current && 'border-tomato bg-tomato text-on-tomato',
                !(endedBadly && current) && at !== undefined && 'border-basil bg-basil text-paper',
                at === undefined && 'border-line bg-paper',
                current && !endedBadly && !last && 'animate-pulse',
              )}
            >
              {at !== undefined &&
                (endedBadly && current ? <X className="size-4" /> : <Check className="size-4" />)}
            </span>
            <span
              className={classNames(
                'pt-0.5',
                current && 'text-lg font-bold',
                at === undefined && 'text-soft',
              )}
            >
              <span lang={language} className="inline-block first-letter:uppercase">
                {stage === 'placed' && !current
                  ? trackerWords[language].sent
                  : statusWordsIn[language][stage]}
              </span>
              <span className="sr-only">{at === undefined ? ', still to come' : ''}</span>
            </span>
            {at !== undefined && (
              <time className="tabular ml-auto pt-0.5 text-soft">{formatTime(at)}</time>
            )}
          </li>
        )
      })}
    </ol>
  )
}
