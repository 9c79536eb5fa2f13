import { useEffect } from 'react'
import { startSession, useSession } from '../../data/session.ts'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/states.tsx'
import { OwnPage } from './own-page.tsx'
import { SignInOrUp } from './sign-in-or-up.tsx'

/** The way in, and what the shop knows about whoever is in. */
export default function AccountPage() {
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  if (session.state === 'unknown') {
    return (
      <Page title="Account" hideTitle>
        <Waiting what="Looking who is here" />
      </Page>
    )
  }
  if (session.state === 'visitor') {
    return (
      <Page
        title="Account"
        lead="You can order without one. With one, your orders and addresses follow you."
      >
        <SignInOrUp guest={false} />
      </Page>
    )
  }
  if (session.person.kind === 'guest') {
    return (
      <Page
        title="Account"
        lead="You are here as a guest. Make an account and keep this device's orders."
      >
        <SignInOrUp guest />
      </Page>
    )
  }
  return <OwnPage person={session.person} name={session.name} email={session.email} />
}
