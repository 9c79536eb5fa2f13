import { commands } from '@forno/domain/commands/all'
import { type StaffRole, staffRoles } from '@forno/domain/access/roles'
import { read } from '@forno/domain/refusal/invalid'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { type Language, languageFrom } from '@forno/domain/words/languages'
import { type FormEvent, useState } from 'react'
import { call } from '../../data/commands.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Segmented } from '../../ui/segmented.tsx'

const shown = ['name', 'email', 'roles']

/** Asks somebody by mail to work here. */
export function InviteForm({ store }: { store: string }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly StaffRole[]>([])
  const [language, setLanguage] = useState<Language>(() => languageFrom(navigator.languages))
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState('')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSent('')
    const asked = read(commands.inviteStaff.input, { name, email, store, roles, language })
    if (!asked.ok) {
      setRefusals(asked.refusals)
      return
    }
    setBusy(true)
    const result = await call('inviteStaff', asked.value)
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
    if (!result.ok) return
    setSent(asked.value.email)
    setName('')
    setEmail('')
    setRoles([])
  }
  const words = (field: string): string | null => {
    const refused = refusalsFor(refusals, field)[0]
    return refused ? refusalText(refused) : null
  }
  return (
    <form
      noValidate
      aria-label="Invite somebody"
      onSubmit={(event) => void submit(event)}
      className="space-y-4 rounded-card border border-line bg-card p-4"
    >
      <Field
        label="Their name"
        value={name}
        maxLength={80}
        autoComplete="off"
        error={words('name')}
        onChange={({ target }) => setName(target.value)}
      />
      <Field
        label="Their mail address"
        type="email"
        value={email}
        autoComplete="off"
        error={words('email')}
        onChange={({ target }) => setEmail(target.value)}
      />
      <fieldset>
        <legend className="mb-1 font-medium">They work as</legend>
        <div className="flex flex-wrap gap-x-6">
          {staffRoles.map((role) => (
            <Check
              key={role}
              label={role}
              checked={roles.includes(role)}
              onChange={(on) =>
                setRoles(staffRoles.filter((one) => (one === role ? on : roles.includes(one))))
              }
            />
          ))}
        </div>
        {words('roles') && (
          <p role="alert" className="text-sm font-medium text-tomato-deep">
            Choose at least one.
          </p>
        )}
      </fieldset>
      <Segmented
        legend="The letter is in"
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
      <Refusals
        refusals={refusals.filter(({ field }) => !shown.includes(field?.split('.')[0] ?? ''))}
        title="Not invited"
      />
      <Button type="submit" busy={busy}>
        Send the invitation
      </Button>
      {sent && (
        <Notice tone="good" title="The invitation is on its way">
          <p>{sent} has a week to say yes.</p>
        </Notice>
      )}
    </form>
  )
}
