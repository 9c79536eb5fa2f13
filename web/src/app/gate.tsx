import { type Role, rolesAnywhere } from '@forno/domain/access/roles'
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { refreshRoles } from '../data/auth-session.ts'
import { startSession, useSession } from '../data/session.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/states.tsx'

/**
 * Shows an area only to its roles. A convenience for people: what keeps others out are the rules and the
 * commands. A role given a minute ago is asked for once before saying no.
 */
export default function Gate({
  roles,
  area,
  children,
}: {
  roles: readonly Role[]
  area: string
  children: ReactNode
}) {
  const session = useSession()
  const { pathname } = useLocation()
  const [asked, setAsked] = useState(false)
  const person = session.state === 'signedIn' ? session.person : null
  const inside = rolesAnywhere(person).some((role) => roles.includes(role))

  useEffect(() => {
    void startSession()
  }, [])
  useEffect(() => {
    if (session.state !== 'signedIn' || inside || asked) return
    void refreshRoles().finally(() => setAsked(true))
  }, [session, inside, asked])

  if (inside) return children
  if (session.state === 'unknown' || (session.state === 'signedIn' && !asked)) {
    return (
      <Page title="One moment" hideTitle>
        <Waiting what={`Looking whether you may see ${area}`} />
      </Page>
    )
  }
  return (
    <Page title="Not your area">
      <Notice
        tone="warning"
        title={`You need another role to see ${area}`}
        actions={
          <>
            <LinkButton to="/account" state={{ from: pathname }}>
              Sign in
            </LinkButton>
            <LinkButton to="/" look="secondary">
              To the menu
            </LinkButton>
          </>
        }
      >
        <p>
          {person
            ? 'Your account does not have it. Ask an admin, or sign in with another account.'
            : 'Sign in with the account your shop gave you.'}
        </p>
      </Notice>
    </Page>
  )
}
