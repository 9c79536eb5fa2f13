import type { StaffRole } from '@forno/domain/access/roles'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { refreshRoles } from '../../data/auth-session.ts'
import { call } from '../../data/commands.ts'
import { mailLink } from '../../data/mail-link.ts'
import { startSession, useSession } from '../../data/session.ts'
import { leave } from '../../data/sign-in.ts'
import { joinWords } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { MailLinkButton } from '../../ui/mail-link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Waiting } from '../../ui/states.tsx'

/** Where each role begins its work. */
const areas: Record<StaffRole, string> = {
  manager: '/manager',
  cook: '/kitchen',
  driver: '/driver',
}

/** Where the letter of an invitation leads: in by a link to the invited address, and a yes. */
export default function InvitationPage() {
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const { invitation = '' } = useParams()
  if (session.state === 'unknown') {
    return (
      <Page title="Your invitation">
        <Waiting what="Looking who is here" rows={1} />
      </Page>
    )
  }
  const isIn = session.state === 'signedIn' && session.person.kind === 'customer'
  return (
    <Page title="Work with us" lead="You were asked by mail to work in this shop.">
      {isIn ? (
        <Accept invitation={invitation} email={session.email} />
      ) : (
        <SignInFirst invitation={invitation} />
      )}
    </Page>
  )
}

function SignInFirst({ invitation }: { invitation: string }) {
  const [email, setEmail] = useState('')
  const [wrong, setWrong] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  return (
    <div className="space-y-5">
      <p>
        Sign in with the address that the invitation was sent to. A link shows that it is yours.
      </p>
      <div ref={field}>
        <Field
          label="Mail address"
          type="email"
          autoComplete="email"
          value={email}
          error={wrong ? 'This is not a mail address.' : null}
          onChange={({ target }) => {
            setEmail(target.value)
            setWrong(false)
          }}
        />
      </div>
      <MailLinkButton
        email={() => email}
        onSend={(address) => mailLink(address, 'in', `/invitation/${invitation}`)}
        label="Mail me a link"
        onWrong={() => {
          setWrong(true)
          field.current?.querySelector('input')?.focus()
        }}
      />
    </div>
  )
}

function Accept({ invitation, email }: { invitation: string; email: string }) {
  const [busy, setBusy] = useState(false)
  const [roles, setRoles] = useState<readonly StaffRole[] | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const accept = async () => {
    setBusy(true)
    const result = await call('acceptInvitation', { invitation })
    if (result.ok) {
      // The yes counts whether or not the browser hears of the new roles at once: their area asks again.
      await refreshRoles().catch(() => undefined)
      setRoles(result.value.roles)
    }
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
  }
  if (roles) {
    return (
      <Notice
        tone="good"
        title="Welcome"
        actions={roles.map((role) => (
          <LinkButton key={role} to={areas[role]}>
            To your area as {role}
          </LinkButton>
        ))}
      >
        <p>You work here as {joinWords(roles)} now.</p>
      </Notice>
    )
  }
  return (
    <div className="space-y-5">
      <p>
        You are signed in as <strong>{email}</strong>.
      </p>
      <Refusals refusals={refusals} title="Not accepted" />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => void accept()}>
          Accept the invitation
        </Button>
        <Button look="secondary" onClick={() => void leave()}>
          This is not me
        </Button>
      </div>
    </div>
  )
}
