import type { Case } from '@forno/domain/support/case'
import { problemWords } from '@forno/domain/words/problems'
import { formatMoney } from '../../lib/money.ts'
import { formatSince } from '../../lib/times.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CaseFactsList } from './case-facts.tsx'
import { DecisionForm } from './decision-form.tsx'
import { PersonHistory } from './person-history.tsx'
import { ProblemPicture } from './problem-picture.tsx'

/** A problem that waits: what was told, what our records say, what the rules make of it, and the decision. */
export function WaitingCase({ case: known, now }: { case: Case; now: number }) {
  const { code, order, kind, items, note, photo, byRules, why, facts } = known
  const rules =
    byRules > 0
      ? `The rules come to ${formatMoney(byRules, facts.currency)}.`
      : 'The rules give nothing.'
  return (
    <article
      aria-label={`Problem with order ${code}`}
      className="grid gap-5 rounded-card border border-line bg-card p-5 shadow-card lg:grid-cols-2"
    >
      <div className="min-w-0 space-y-4">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="text-2xl">{code}</h3>
          <span className="font-semibold">{problemWords[kind]}</span>
          <span className="text-soft">{formatSince(known.openedAt, now)}</span>
        </div>
        {items.length > 0 && (
          <ul aria-label="Items">
            {items.map(({ key, name, quantity }) => (
              <li key={key}>
                {quantity}× {name}
              </li>
            ))}
          </ul>
        )}
        {note && <p className="font-medium break-words">“{note}”</p>}
        {photo && <ProblemPicture path={photo} code={code} />}
        <CaseFactsList case={known} />
        <PersonHistory case={known} />
        <p className="rounded-xl bg-sunken px-3.5 py-2.5">
          {rules} {why}
        </p>
        <div className="flex flex-wrap gap-2">
          <LinkButton to={`/support/orders/${order}`} look="secondary">
            Write to the customer
          </LinkButton>
          <LinkButton to={`/manager/orders/${order}`} look="secondary">
            Order and payment
          </LinkButton>
        </div>
      </div>
      <DecisionForm key={known.version} case={known} />
    </article>
  )
}
