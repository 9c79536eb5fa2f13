import type { Person } from '@forno/domain/access/roles'
import type { Profile } from '@forno/domain/access/person'
import { subscribeToProfile } from '../../data/people.ts'
import { leave } from '../../data/sign-in.ts'
import { stripeConfig } from '../../data/stripe-config.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { AboutYou } from './about-you.tsx'
import { Addresses } from './addresses.tsx'
import { Devices } from './devices.tsx'
import { Favourites } from './favourites.tsx'
import { JoinedNotice } from './joined-notice.tsx'
import { ProveAddress } from './prove-address.tsx'
import { SavedCards } from './saved-cards.tsx'
import { Section } from './section.tsx'
import { WhatIsYours } from './what-is-yours.tsx'
import { YourData } from './your-data.tsx'

/** Somebody's own page: what we know of them, what they keep here, and the ways out. */
export function OwnPage({
  person: { uid },
  name,
  email,
  proven,
  phone,
  onDeleted,
}: {
  person: Person
  name: string
  email: string
  proven: boolean
  /** Empty unless they sign in by it. */
  phone: string
  onDeleted: (by: number) => void
}) {
  const profile = useLive<Profile | null>(uid, (show) => subscribeToProfile(uid, show))
  const called = profile.state === 'here' ? profile.value?.name : ''
  return (
    <Page title={name || called || 'Your account'} lead={email || phone}>
      <div className="space-y-8">
        <JoinedNotice />
        {email !== '' && !proven && <ProveAddress email={email} />}
        <WhatIsYours />
        <Section id="favourites" title="Your favourites">
          <Favourites uid={uid} />
        </Section>
        <Section id="addresses" title="Your addresses">
          <Addresses uid={uid} />
        </Section>
        {stripeConfig() && (
          <Section id="cards" title="Your cards">
            <SavedCards uid={uid} />
          </Section>
        )}
        <Section id="profile" title="About you">
          {profile.state === 'waiting' && <Waiting what="Fetching your profile" rows={2} />}
          {profile.state === 'failed' && <Failed reason={profile.reason} what="your profile" />}
          {profile.state === 'here' && (
            <AboutYou uid={uid} profile={profile.value ?? { name, phone }} />
          )}
        </Section>
        <Section id="devices" title="Your devices">
          <Devices uid={uid} />
        </Section>
        <Section id="data" title="Your data">
          <YourData email={email} onDeleted={onDeleted} />
        </Section>
        <Button look="secondary" onClick={() => void leave()}>
          Sign out
        </Button>
      </div>
    </Page>
  )
}
