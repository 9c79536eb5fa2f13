import type { Refusal } from '@forno/domain/refusal/refusal'
import type { ReactNode } from 'react'
import { refusalText } from '../lib/refusal-text.ts'
import { Notice } from './notice.tsx'

/** Everything that stands in the way, in words, each with what to do next. Nothing when there is nothing. */
export function Refusals({
  refusals,
  currency,
  title = 'Not yet',
  actions,
}: {
  refusals: readonly Refusal[]
  currency?: string
  title?: string
  actions?: ReactNode
}) {
  if (refusals.length === 0) return null
  const sentences = [...new Set(refusals.map((one) => refusalText(one, currency)))]
  return (
    <Notice tone="bad" title={title} actions={actions}>
      <ul className="list-none space-y-1">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
