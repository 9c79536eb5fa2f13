import type { Person } from '@forno/domain/access/roles'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation, useNavigate } from 'react-router'
import * as v from 'valibot'
import { mailLink } from '../../data/mail-link.ts'
import { useJoined } from '../../data/join-guest.ts'
import { proveAddress } from '../../data/own-data.ts'
import { resetPassword, signInBringing, signUp } from '../../data/sign-in.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { MailLinkButton } from '../../ui/mail-link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { GoogleButton } from './google-button.tsx'
import { PhoneWay } from './phone-way.tsx'

const email = v.pipe(v.string(), v.trim(), v.email('is not a mail address'))
const schemas = {
  in: v.object({
    name: v.string(),
    email,
    password: v.pipe(v.string(), v.minLength(1, 'is missing')),
  }),
  up: v.object({
    name: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'is missing'),
      v.maxLength(80, 'is too long'),
    ),
    email,
    password: v.pipe(v.string(), v.minLength(8, 'needs 8 characters or more')),
  }),
}
type Fields = v.InferOutput<typeof schemas.up>
const fields = ['name', 'email', 'password'] as const

/** Where somebody was sent here from; their own page otherwise. */
const cameFrom = (state: unknown): string => {
  const known = v.safeParse(v.object({ from: v.string() }), state)
  return known.success ? known.output.from : '/account'
}

/** Sign in, or make an account; what is typed survives switching between the two. */
export function SignInOrUp({ guest }: { guest: boolean }) {
  const [way, setWay] = useState<'in' | 'up'>(guest ? 'up' : 'in')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [sent, setSent] = useState(false)
  const navigate = useNavigate()
  const { state } = useLocation()
  const { register, handleSubmit, formState, getValues, setFocus, setError } = useForm<Fields>({
    resolver: valibotResolver(schemas[way]),
    defaultValues: { name: '', email: '', password: '' },
    mode: 'onTouched',
  })
  const words = (field: (typeof fields)[number], label: string): string | null => {
    const own = formState.errors[field]?.message
    if (own) return `${label} ${own}.`
    const refused = refusalsFor(refusals, field)[0]
    return refused
      ? `${label} ${String(refused.params?.['problem'] ?? refusalText(refused))}.`
      : null
  }
  const finish = (result: Result<Person>): void => {
    if (result.ok) {
      const { state: brought } = useJoined.getState()
      // The account's page says what came along, or that it has not yet.
      void navigate(brought === 'nothing' ? cameFrom(state) : '/account', { replace: true })
      return
    }
    setRefusals(result.refusals)
    const first = fields.find((field) => refusalsFor(result.refusals, field).length > 0)
    if (first) setFocus(first)
  }
  const submit = handleSubmit(async ({ name, email: mail, password }) => {
    setRefusals([])
    if (way === 'in') {
      finish(await signInBringing(mail, password))
      return
    }
    const made = await signUp(name, mail, password)
    // The account counts without it: its page offers the letter again.
    if (made.ok) void proveAddress()
    finish(made)
  })
  const forgot = async () => {
    const result = await resetPassword(getValues('email'))
    setSent(result.ok)
    if (!result.ok) finish(result)
  }
  return (
    <div className="space-y-3">
      <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
        <Segmented
          legend="Sign in or make an account"
          hideLegend
          value={way}
          onChange={(chosen) => {
            setWay(chosen)
            setRefusals([])
          }}
          options={[
            { value: 'in', label: 'Sign in' },
            { value: 'up', label: 'New account' },
          ]}
        />
        {guest && way === 'in' && (
          <p className="text-soft">What you ordered as a guest comes along to your account.</p>
        )}
        {way === 'up' && (
          <Field
            label="Name"
            autoComplete="name"
            {...register('name')}
            error={words('name', 'Your name')}
          />
        )}
        <Field
          label="Mail address"
          type="email"
          autoComplete="email"
          {...register('email')}
          error={words('email', 'This')}
        />
        <Field
          label="Password"
          type="password"
          autoComplete={way === 'in' ? 'current-password' : 'new-password'}
          hint={way === 'up' ? '8 characters or more.' : ''}
          {...register('password')}
          error={words('password', 'This password')}
        />
        <Refusals
          refusals={refusals.filter(({ field }) => !fields.some((known) => known === field))}
          title="That did not work"
        />
        <Button type="submit" size="large" busy={formState.isSubmitting} className="w-full">
          {way === 'in' ? 'Sign in' : 'Make my account'}
        </Button>
        {way === 'in' && (
          <Button look="quiet" className="w-full" onClick={() => void forgot()}>
            I forgot my password
          </Button>
        )}
        <p className="flex items-center gap-3 text-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
          or
        </p>
        <MailLinkButton
          email={() => getValues('email')}
          onSend={(address) => mailLink(address, way, cameFrom(state))}
          onWrong={() => {
            setError('email', { message: 'is not a mail address' })
            setFocus('email')
          }}
        />
        <GoogleButton onIn={(person) => finish({ ok: true, value: person })} />
        {sent && (
          <Notice tone="good" title="Look into your mail">
            <p>
              If there is an account for this address, a link to choose a new password is on its
              way.
            </p>
          </Notice>
        )}
      </form>
      <PhoneWay onIn={(person) => finish({ ok: true, value: person })} />
    </div>
  )
}
