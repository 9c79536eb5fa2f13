import { type Profile, profileSchema } from '@forno/domain/access/person'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { diets } from '@forno/domain/menu/diet'
import { allergens } from '@forno/domain/menu/ingredient'
import { allergenWords, dietWords } from '@forno/domain/words/allergens'
import { type Language, languageFrom } from '@forno/domain/words/languages'
import { read } from '@forno/domain/refusal/invalid'
import { type FormEvent, useState } from 'react'
import * as v from 'valibot'
import { saveProfile } from '../../data/people.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { BirthdayField } from './birthday-field.tsx'
import { Choices } from './choices.tsx'

const formSchema = v.omit(profileSchema, ['updatedAt', 'notices'])
const languageOptions: { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
]

/** What somebody says of themselves: how we call them, reach them, speak to them, and what never to suggest. */
export function AboutYou({ uid, profile }: { uid: string; profile: Omit<Profile, 'updatedAt'> }) {
  const [name, setName] = useState(profile.name)
  const [phone, setPhone] = useState(profile.phone)
  const [language, setLanguage] = useState(profile.language ?? languageFrom(navigator.languages))
  const [birthday, setBirthday] = useState(profile.birthday ?? '')
  const [avoid, setAvoid] = useState(profile.avoid ?? [])
  const [kept, setKept] = useState(profile.diets ?? [])
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setSaved(false)
      set(value)
    }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const said = { name, phone, language, avoid, diets: kept }
    const known = read(formSchema, birthday === '' ? said : { ...said, birthday })
    if (!known.ok) {
      setRefusals(known.refusals)
      return
    }
    setBusy(true)
    const result = await saveProfile(uid, { birthday: null, ...known.value })
    setBusy(false)
    setSaved(result.ok)
    setRefusals(result.ok ? [] : result.refusals)
  }
  const words = (field: string): string | null => {
    const refused = refusalsFor(refusals, field)[0]
    return refused ? refusalText(refused) : null
  }
  const shown = ['name', 'phone', 'birthday']
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="space-y-5">
      <Field
        label="Name"
        autoComplete="name"
        maxLength={80}
        value={name}
        onChange={({ target }) => change(setName)(target.value)}
        error={words('name')}
      />
      <Field
        label="Phone"
        type="tel"
        autoComplete="tel"
        maxLength={20}
        value={phone}
        onChange={({ target }) => change(setPhone)(target.value)}
        error={words('phone')}
      />
      <Segmented
        legend="We write to you in"
        value={language}
        onChange={change(setLanguage)}
        options={languageOptions}
      />
      <BirthdayField value={birthday} onChange={change(setBirthday)} error={words('birthday')} />
      <Choices
        legend="You eat"
        hint="Suggestions keep to it."
        options={diets}
        words={dietWords}
        value={kept}
        onChange={change(setKept)}
      />
      <Choices
        legend="You avoid"
        hint="We never suggest what contains it. For an order that must be without, write it to the kitchen, too."
        options={allergens}
        words={allergenWords}
        value={avoid}
        onChange={change(setAvoid)}
      />
      <Refusals
        refusals={refusals.filter(({ field }) => !shown.includes(field ?? ''))}
        title="Not saved"
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="secondary" busy={busy}>
          Save
        </Button>
        <span role="status">{saved ? 'Saved.' : ''}</span>
      </div>
    </form>
  )
}
