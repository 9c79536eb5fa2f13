import type { Refusal } from '@forno/domain/refusal/refusal'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  askedLink,
  enterByLink,
  isMailLink,
  mailLink,
  type MailLinkWay,
} from '../../data/mail-link.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { MailLinkButton } from '../../ui/mail-link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Waiting } from '../../ui/states.tsx'

type Stage = 'entering' | 'asking' | 'over'

/**
 * Where the link of a sign-in letter leads. On the device that asked for it one is in at once; elsewhere the address is
 * asked for first, so that a link that went astray is of no use to whoever finds it.
 */
export default function SignInLinkPage() {
  const navigate = useNavigate()
  const { '*': rest = '' } = useParams()
  const onward = `/${rest || 'account'}`
  const [asked] = useState(askedLink)
  const [stage, setStage] = useState<Stage>('entering')
  const [email, setEmail] = useState(asked?.email ?? '')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const enter = async (address: string, way: MailLinkWay) => {
    setStage('entering')
    const result = await enterByLink(window.location.href, address, way)
    if (result.ok) {
      void navigate(onward, { replace: true })
      return
    }
    setRefusals(result.refusals)
    setStage(result.refusals.some(({ code }) => code === 'linkGone') ? 'over' : 'asking')
  }
  const begin = useEffectEvent(async () => {
    const isLink = await isMailLink(window.location.href).catch(() => false)
    if (!isLink) setStage('over')
    else if (asked) await enter(asked.email, asked.way)
    else setStage('asking')
  })
  const begun = useRef(false)
  useEffect(() => {
    // A link counts once: mounted twice, it must not be spent twice.
    if (!begun.current) void begin()
    begun.current = true
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(email.trim(), asked?.way ?? 'up')
  }
  const problem = refusalsFor(refusals, 'email')[0]
  const addressField = (
    <Field
      label="Mail address"
      type="email"
      autoComplete="email"
      value={email}
      error={stage === 'asking' && problem ? refusalText(problem) : null}
      onChange={({ target }) => setEmail(target.value)}
    />
  )
  if (stage === 'entering') {
    return (
      <Page title="Signing in">
        <Waiting what="Signing you in" rows={1} />
      </Page>
    )
  }
  if (stage === 'asking') {
    return (
      <Page title="Which address was this sent to?" lead="So that only you get in by this link.">
        <form noValidate onSubmit={submit} className="space-y-5">
          {addressField}
          <Refusals
            refusals={refusals.filter(({ field }) => field !== 'email')}
            title="That did not work"
          />
          <Button type="submit" size="large" className="w-full">
            Sign in
          </Button>
        </form>
      </Page>
    )
  }
  return (
    <Page title="This link is over">
      <div className="space-y-5">
        <Notice tone="warning" title="It has been used, or is too old">
          <p>A link counts once, and not for long. Have a new one sent: it takes a minute.</p>
        </Notice>
        {addressField}
        <MailLinkButton
          email={() => email}
          onSend={(address) => mailLink(address, askedLink()?.way ?? 'up', onward)}
          label="Mail me a new link"
          onWrong={() => document.querySelector<HTMLInputElement>('input[type=email]')?.focus()}
        />
      </div>
    </Page>
  )
}
