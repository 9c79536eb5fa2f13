import type { Cents } from '@forno/domain/money/cents'
import { changeFor } from '@forno/domain/run/stop'
import { useId, useState } from 'react'
import { readMoney } from '../../lib/read-money.ts'
import { Button } from '../../ui/button.tsx'
import { likelyCash } from './cash-notes.ts'
import { useMoneyWords } from './use-money-words.ts'

/** What the customer gives in cash, by one press or typed, and the change that goes back. */
export function CashGiven({
  due,
  said,
  given,
  onGiven,
}: {
  due: Cents
  said: Cents | null
  given: Cents | null
  onGiven: (given: Cents | null) => void
}) {
  const id = useId()
  const money = useMoneyWords()
  const [typed, setTyped] = useState('')
  const type = (text: string) => {
    setTyped(text)
    onGiven(readMoney(text))
  }
  const short = given !== null && given < due
  return (
    <section aria-label="Cash" className="space-y-3 rounded-card border border-line bg-card p-5">
      <label htmlFor={id} className="block text-lg font-semibold">
        Cash given (due: <span className="tabular">{money(due)}</span>)
      </label>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {likelyCash(due, said).map((amount) => (
          <Button
            key={amount}
            look="secondary"
            size="tall"
            aria-pressed={given === amount}
            className="tabular px-2 aria-pressed:border-basil aria-pressed:bg-basil-wash"
            onClick={() => type((amount / 100).toFixed(2))}
          >
            {money(amount)}
          </Button>
        ))}
      </div>
      <input
        id={id}
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        placeholder="Another amount"
        aria-invalid={short || undefined}
        onChange={(event) => type(event.target.value)}
        className="tabular min-h-16 w-full rounded-2xl border border-line bg-paper px-4 text-2xl font-semibold placeholder:text-lg placeholder:font-normal placeholder:text-soft/70"
      />
      <p role="status" className="tabular text-2xl font-bold">
        {short && <span className="text-tomato-deep">{money(due - given)} is missing</span>}
        {given !== null && !short && `Change: ${money(changeFor(due, given))}`}
      </p>
    </section>
  )
}
