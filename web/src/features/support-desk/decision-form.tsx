import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Case } from '@forno/domain/support/case'
import type { Give } from '@forno/domain/support/give'
import { type FormEvent, useState } from 'react'
import { call } from '../../data/commands.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { type DecisionDraft, draftFor, giveOf } from './decision-draft.ts'

const fields = ['give.amount', 'give.points', 'answer']

/** Money, points or neither, and what the customer reads about it. */
export function DecisionForm({ case: known }: { case: Case }) {
  const store = useShopIfKnown()?.store
  const { currency } = known.facts
  const [draft, setDraft] = useState<DecisionDraft>(() => draftFor(known))
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const change = (changes: Partial<DecisionDraft>) => {
    setDraft({ ...draft, ...changes })
    setRefusals([])
  }
  const words = (field: string): string | null => {
    const [first] = refusalsFor(refusals, field)
    return first ? refusalText(first, currency) : null
  }
  const give = giveOf(draft)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!give.ok) return setRefusals(give.refusals)
    if (draft.answer.trim() === '') {
      return setRefusals([{ code: 'invalid', field: 'answer', params: { problem: 'is missing' } }])
    }
    setBusy(true)
    const result = await call('decideCase', {
      case: known.id,
      version: known.version,
      give: give.value,
      answer: draft.answer,
    })
    setBusy(false)
    if (!result.ok) setRefusals(result.refusals)
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="space-y-4">
      <RadioCards<Give['kind']>
        legend="What do we give?"
        tight
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={[
          { value: 'refund', label: 'Refund' },
          {
            value: 'points',
            label: 'Points',
            unavailable: store?.loyalty === null ? 'This shop gives none' : undefined,
          },
          { value: 'nothing', label: 'Nothing' },
        ]}
      />
      {draft.kind === 'refund' && (
        <Field
          label={`Amount in ${currency}`}
          inputMode="decimal"
          autoComplete="off"
          value={draft.amount}
          error={words('give.amount')}
          onChange={(event) => change({ amount: event.target.value })}
        />
      )}
      {draft.kind === 'points' && (
        <Field
          label="Points"
          inputMode="numeric"
          autoComplete="off"
          value={draft.points}
          error={words('give.points')}
          onChange={(event) => change({ points: event.target.value })}
        />
      )}
      <div className="space-y-2">
        <div role="group" aria-label="Ready-made answers" className="flex flex-wrap gap-2">
          {(store?.support.replies ?? []).map(({ id, text }) => (
            <Button
              key={id}
              look="secondary"
              className="text-left"
              aria-pressed={draft.answer === text}
              onClick={() => change({ answer: text })}
            >
              {text}
            </Button>
          ))}
        </div>
        <TextArea
          label="Answer, as the customer will read it"
          maxLength={1000}
          value={draft.answer}
          error={words('answer')}
          onChange={(event) => change({ answer: event.target.value })}
        />
      </div>
      <Refusals
        refusals={refusals.filter(({ field }) => !fields.includes(field ?? ''))}
        currency={currency}
        title="Not decided"
      />
      <Button type="submit" busy={busy}>
        {give.ok ? buttonWords(give.value, currency) : 'Decide'}
      </Button>
    </form>
  )
}

function buttonWords(give: Give, currency: string): string {
  if (give.kind === 'refund') return `Refund ${formatMoney(give.amount, currency)} and answer`
  return give.kind === 'points' ? `Give ${give.points} points and answer` : 'Answer, give nothing'
}
