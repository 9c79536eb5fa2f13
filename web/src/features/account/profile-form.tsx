import { type Profile, profileSchema } from '@forno/domain/access/person'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as v from 'valibot'
import { saveProfile } from '../../data/people.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'

const formSchema = v.omit(profileSchema, ['updatedAt'])

/** Name and phone, used to fill the next checkout. */
export function ProfileForm({
  uid,
  profile,
}: {
  uid: string
  profile: Omit<Profile, 'updatedAt'>
}) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [saved, setSaved] = useState(false)
  const { register, handleSubmit, formState } = useForm({
    resolver: valibotResolver(formSchema),
    defaultValues: { name: profile.name, phone: profile.phone },
    mode: 'onTouched',
  })
  const submit = handleSubmit(async (values) => {
    const result = await saveProfile(uid, values)
    setSaved(result.ok)
    setRefusals(result.ok ? [] : result.refusals)
  })
  const words = (problem: string | undefined) => (problem ? `This ${problem}.` : null)
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-4">
      <Field
        label="Name"
        autoComplete="name"
        {...register('name')}
        error={words(formState.errors.name?.message)}
      />
      <Field
        label="Phone"
        type="tel"
        autoComplete="tel"
        {...register('phone')}
        error={words(formState.errors.phone?.message)}
      />
      <Refusals refusals={refusals} title="Not saved" />
      <div className="flex items-center gap-3">
        <Button type="submit" look="secondary" busy={formState.isSubmitting}>
          Save
        </Button>
        <span role="status">{saved && !formState.isDirty ? 'Saved.' : ''}</span>
      </div>
    </form>
  )
}
