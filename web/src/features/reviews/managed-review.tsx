import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Review } from '@forno/domain/reviews/review'
import type { SupportRules } from '@forno/domain/support/rules'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../data/commands.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { AnswerField } from './answer-field.tsx'
import { Answer, Said } from './said.tsx'

const looks: Record<Review['state'], string> = {
  waiting: 'bg-saffron-wash',
  shown: 'bg-basil-wash',
  hidden: 'bg-sunken text-soft',
}

/** One review as a manager reads it: show it, hide it, answer it. */
export function ManagedReview({
  review,
  replies,
}: {
  review: Review
  replies: SupportRules['replies']
}) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState<'shown' | 'hidden' | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const { order, code, state, version } = review
  const answer = text.trim()
  const decide = async (wanted: 'shown' | 'hidden') => {
    setBusy(wanted)
    const said = await call('moderateReview', {
      order,
      version,
      state: wanted,
      ...(answer && { answer }),
    })
    setBusy(null)
    setRefusals(said.ok ? [] : said.refusals)
    if (said.ok) setText('')
  }
  return (
    <li>
      <article
        aria-label={`Review of order ${code}`}
        className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
      >
        <div className="flex flex-wrap items-center gap-x-3">
          <h3 className="text-xl">
            <Link
              to={`/manager/orders/${order}`}
              className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
            >
              Order {code}
            </Link>
          </h3>
          <span className={classNames('rounded-full px-3 py-0.5 text-sm font-bold', looks[state])}>
            {state}
          </span>
          <span className="text-soft">
            {review.name} · {formatDayTime(review.at)}
          </span>
        </div>
        <Said review={review} by={review.name} />
        {review.answer && <Answer text={review.answer.text} />}
        <AnswerField
          label={review.answer ? 'Another answer instead' : 'Answer (optional)'}
          text={text}
          replies={replies}
          onText={setText}
        />
        <Refusals refusals={refusals} title="Not done" />
        <div className="flex flex-wrap gap-2">
          {(state !== 'shown' || answer) && (
            <Button busy={busy === 'shown'} onClick={() => void decide('shown')}>
              {state === 'shown' ? 'Send the answer' : answer ? 'Show and answer' : 'Show it'}
            </Button>
          )}
          {(state !== 'hidden' || answer) && (
            <Button look="secondary" busy={busy === 'hidden'} onClick={() => void decide('hidden')}>
              {state === 'hidden' ? 'Answer, keep hidden' : answer ? 'Hide and answer' : 'Hide it'}
            </Button>
          )}
        </div>
      </article>
    </li>
  )
}
