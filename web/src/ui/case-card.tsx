import type { Case } from '@forno/domain/support/case'
import { problemWords } from '@forno/domain/words/problems'
import { caseWords } from '../lib/case-words.ts'
import { Notice } from './notice.tsx'

/** One problem as its customer sees it: what they said, where it stands, what the shop says. */
export function CaseCard({ case: known, cash }: { case: Case; cash: boolean }) {
  const { title, more } = caseWords(known, cash)
  const items = known.items.map(({ quantity, name }) => `${quantity}× ${name}`).join(', ')
  return (
    <Notice tone={known.state === 'solved' ? 'good' : 'info'} title={title}>
      <p>{more}</p>
      {known.answer && <p className="font-medium break-words">“{known.answer}”</p>}
      <p className="text-sm break-words">
        You told us: {problemWords[known.kind].toLowerCase()}
        {items && ` (${items})`}
        {known.note && ` – “${known.note}”`}
      </p>
    </Notice>
  )
}
