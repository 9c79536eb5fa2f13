import type { Person } from '@forno/domain/access/roles'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import { type FormEvent, useRef, useState } from 'react'
import { enterByCode, type SentCode, textCode } from '../../data/phone.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** Whoever asked for the form, or was sent a code, types next. */
const focusAtOnce = (input: HTMLInputElement | null): void => input?.focus()

/** In by a phone: the number, then the code that was texted to it. `onAway`: back to the other ways. */
export function PhoneForm({
  onIn,
  onAway,
}: {
  onIn: (person: Person) => void
  onAway: () => void
}) {
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState<SentCode | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const form = useRef<HTMLFormElement>(null)
  const field = sent ? 'code' : 'phone'
  const attempt = async <T,>(act: Promise<Result<T>>, then: (value: T) => void) => {
    setBusy(true)
    setRefusals([])
    const result = await act
    setBusy(false)
    if (result.ok) {
      then(result.value)
      return
    }
    setRefusals(result.refusals)
    form.current?.querySelector('input')?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    void (sent ? attempt(enterByCode(sent, code.trim()), onIn) : attempt(textCode(number), setSent))
  }
  const again = () => {
    setSent(null)
    setCode('')
    setRefusals([])
  }
  const refused = refusalsFor(refusals, field)[0]
  const words = refused
    ? `This ${sent ? 'code' : 'number'} ${String(refused.params?.['problem'] ?? refusalText(refused))}.`
    : null
  return (
    <form ref={form} noValidate onSubmit={submit} className="space-y-4" aria-label="By phone">
      {sent ? (
        <Field
          key="code"
          ref={focusAtOnce}
          label="Code"
          hint={`It is in a text message to ${sent.to}.`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          onChange={({ target }) => setCode(target.value)}
          error={words}
        />
      ) : (
        <Field
          key="number"
          ref={focusAtOnce}
          label="Phone number"
          hint="With + and the country. We text you a code; your network may charge for it."
          type="tel"
          autoComplete="tel"
          maxLength={24}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
          error={words}
        />
      )}
      <Refusals
        refusals={refusals.filter((one) => one !== refused)}
        title={sent ? 'Not signed in' : 'No code was sent'}
      />
      <Button type="submit" busy={busy} className="w-full">
        {sent ? 'Sign in with this code' : 'Text me a code'}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        {sent && (
          <Button look="quiet" onClick={again}>
            Another number or code
          </Button>
        )}
        <Button look="quiet" onClick={onAway}>
          Sign in another way
        </Button>
      </div>
    </form>
  )
}
