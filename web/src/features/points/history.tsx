import type { PointsLine } from '@forno/domain/loyalty/points-line'
import { pointsLineWords, pointsWords } from '@forno/domain/words/points'
import { Link } from 'react-router'
import type { Live } from '../../data/listen.ts'
import { formatDated } from '../../lib/times.ts'
import { Failed, Waiting } from '../../ui/states.tsx'

/** Every line of the points, newest first: together they are the balance. */
export function History({ lines }: { lines: Live<PointsLine[]> }) {
  return (
    <section aria-labelledby="history" className="space-y-3">
      <h2 id="history" className="text-2xl">
        Where they came from
      </h2>
      {lines.state === 'waiting' && <Waiting what="Fetching the history" rows={2} />}
      {lines.state === 'failed' && <Failed reason={lines.reason} what="The history" />}
      {lines.state === 'here' && lines.value.length === 0 && (
        <p className="text-soft">Nothing yet. The first line comes with your first order.</p>
      )}
      {lines.state === 'here' && lines.value.length > 0 && (
        <ol className="divide-y divide-line rounded-2xl border border-line bg-card">
          {lines.value.map((line) => (
            <HistoryLine key={line.id} line={line} />
          ))}
        </ol>
      )}
    </section>
  )
}

function HistoryLine({ line }: { line: PointsLine }) {
  const words = pointsLineWords(line.kind, line.code)
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <div className="min-w-0 grow">
        {line.order === null ? (
          <p>{words}</p>
        ) : (
          <Link to={`/orders/${line.order}`} className="underline underline-offset-4">
            {words}
          </Link>
        )}
        <p className="text-sm text-soft">
          {formatDated(line.at)}
          {line.owed > 0 &&
            ` · ${pointsWords(line.owed)} more were spent already, and are taken later`}
        </p>
      </div>
      <p className="tabular shrink-0 text-lg font-bold">
        <span className="sr-only">{line.amount < 0 ? 'minus ' : 'plus '}</span>
        <span aria-hidden="true">{line.amount < 0 ? '−' : '+'}</span>
        {Math.abs(line.amount).toLocaleString('en-US')}
      </p>
    </li>
  )
}
