import type { Profile } from '@forno/domain/access/person'
import { useEffect } from 'react'
import { subscribeToProfile } from '../../data/people.ts'
import { startSession, useSession } from '../../data/session.ts'
import { useLive } from '../../data/use-live.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Waiting } from '../../ui/states.tsx'
import { Preferences } from './preferences.tsx'

/** How somebody wants to be told things: where, when and in which language. */
export default function MessageSettingsPage() {
  const session = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  const person = session.state === 'signedIn' ? session.person : null
  const profile = useLive<Profile | null>(person?.uid ?? null, (show) =>
    subscribeToProfile(person?.uid ?? '', show),
  )
  const body = () => {
    if (session.state === 'visitor') {
      return (
        <Empty title="Nobody is signed in" action={<LinkButton to="/account">Sign in</LinkButton>}>
          <p>Whoever has ordered something can say here how they want to be told of it.</p>
        </Empty>
      )
    }
    if (!person || profile.state === 'waiting') return <Waiting what="Fetching your settings" />
    if (profile.state === 'failed') return <Failed reason={profile.reason} what="Your settings" />
    return (
      <Preferences uid={person.uid} isGuest={person.kind === 'guest'} profile={profile.value} />
    )
  }
  return <Page title="How we may tell you">{body()}</Page>
}
