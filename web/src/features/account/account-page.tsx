import { useEffect, useState } from 'react'
import { startSession, useSession } from '../../data/session.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/states.tsx'
import { OwnPage } from './own-page.tsx'
import { Section } from './section.tsx'
import { SignInOrUp } from './sign-in-or-up.tsx'
import { WhatIsYours } from './what-is-yours.tsx'
import { YourData } from './your-data.tsx'

/** The way in, and what the shop knows about whoever is in. */
export default function AccountPage() {
  const session = useSession()
  const [deletedBy, setDeletedBy] = useState<number | null>(null)
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
  if (deletedBy !== null && session.state === 'visitor') {
    return (
      <Page title="Goodbye">
        <Notice tone="good" title="Your account is being deleted">
          <p>You are signed out. All of it is gone by {formatDayTime(deletedBy)} at the latest.</p>
        </Notice>
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
        <div className="space-y-8">
          <SignInOrUp guest />
          <WhatIsYours />
          <Section id="data" title="Your data">
            <YourData email="" onDeleted={setDeletedBy} />
          </Section>
        </div>
      </Page>
    )
  }
  const { person, name, email, proven = false, phone = '' } = session
  const own = { person, name, email, proven, phone }
  return <OwnPage key={person.uid} {...own} onDeleted={setDeletedBy} />
}
