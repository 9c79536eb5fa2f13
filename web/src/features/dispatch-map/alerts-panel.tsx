import type { Alert } from '@forno/domain/dispatch/alerts'
import { alertWords } from '@forno/domain/words/alerts'
import { memo } from 'react'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { classNames } from '../../lib/class-names.ts'
import { formatSince } from '../../lib/times.ts'
import { select, useBoard, useBoardNow } from './board.ts'
import { SmallButton } from './small-button.tsx'
import { useSay } from './use-say.ts'

const looks = {
  urgent: { icon: CircleAlert, word: 'Urgent', look: 'border-tomato/40 bg-tomato-wash' },
  watch: { icon: TriangleAlert, word: 'Watch', look: 'border-saffron/40 bg-saffron-wash' },
  note: { icon: Info, word: 'Note', look: 'border-line bg-card' },
} as const

/** What a person should look at, newest first, each with what to do. */
export function AlertsPanel() {
  const alerts = useBoard((board) => board.alerts)
  return (
    <section aria-labelledby="alerts" className="space-y-2">
      <h2 id="alerts" className="flex items-baseline gap-2 text-xl">
        Alerts{' '}
        <span className="tabular font-sans text-base font-bold text-soft">{alerts.length}</span>
      </h2>
      {alerts.length === 0 ? (
        <p className="text-soft">Nothing that needs you right now.</p>
      ) : (
        <ul aria-label="Alerts" className="space-y-2">
          {alerts.map((alert) => (
            <li key={alert.id}>
              <AlertRow alert={alert} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const AlertRow = memo(function AlertRow({ alert }: { alert: Alert }) {
  const { nameOf } = useSay()
  const now = useBoardNow()
  const { icon: Icon, word, look } = looks[alert.severity]
  const { title, todo } = alertWords(alert, alert.driver ? nameOf(alert.driver) : undefined)
  const target =
    alert.run !== null
      ? ({ kind: 'run', id: alert.run } as const)
      : alert.order && ({ kind: 'order', id: alert.order.id } as const)
  return (
    <article aria-label={title} className={classNames('flex gap-2 rounded-2xl border p-3', look)}>
      <Icon role="img" aria-label={word} className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 grow">
        <p className="font-semibold">{title}</p>
        <p className="text-sm">
          {todo} <span className="tabular text-soft">{formatSince(alert.since, now)}</span>
        </p>
      </div>
      {target && (
        <SmallButton
          className="self-start"
          aria-label={`Show: ${title}`}
          onClick={() => select(target)}
        >
          Show
        </SmallButton>
      )}
    </article>
  )
})
