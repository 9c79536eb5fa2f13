import type { Lift } from '@forno/domain/recommend/lift-schema'
import { localDay } from '@forno/domain/time/local-day'
import { CardSection } from '../../ui/card-section.tsx'
import { LiftChart } from './lift-chart.tsx'
import { LiftTable } from './lift-table.tsx'
import { verdictWords } from './lift-words.ts'

/** The verdict in words, then the two groups as bars and as numbers. */
export function LiftReport({
  lift,
  currency,
  timeZone,
}: {
  lift: Lift
  currency: string
  timeZone: string
}) {
  const { title, body } = verdictWords(lift, currency)
  const from = localDay(timeZone, lift.from).date
  const to = localDay(timeZone, lift.to).date
  return (
    <CardSection title={title} lead={`Finished orders from ${from} to ${to}`}>
      <p>{body}</p>
      <LiftChart lift={lift} currency={currency} />
      <LiftTable lift={lift} currency={currency} />
    </CardSection>
  )
}
