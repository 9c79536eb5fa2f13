import type { Person } from '@forno/domain/access/roles'
import type { Profile, SavedAddress } from '@forno/domain/access/person'
import { leave } from '../../data/sign-in.ts'
import { subscribeToAddresses, subscribeToProfile } from '../../data/people.ts'
import { stripeConfig } from '../../data/stripe-config.ts'
import { useLive } from '../../data/use-live.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { Addresses } from './addresses.tsx'
import { ProfileForm } from './profile-form.tsx'
import { SavedCards } from './saved-cards.tsx'

/** Somebody's own page: what we know of them, where we deliver, the cards we keep, and the way out. */
export function OwnPage({ person, name, email }: { person: Person; name: string; email: string }) {
  const profile = useLive<Profile | null>(person.uid, (show) =>
    subscribeToProfile(person.uid, show),
  )
  const addresses = useLive<SavedAddress[]>(person.uid, (show) =>
    subscribeToAddresses(person.uid, show),
  )
  return (
    <Page title={name || 'Your account'} lead={email}>
      <div className="space-y-8">
        <section aria-labelledby="profile" className="space-y-4">
          <h2 id="profile" className="text-2xl">
            About you
          </h2>
          {profile.state === 'waiting' && <Waiting what="Fetching your profile" rows={2} />}
          {profile.state === 'failed' && <Failed reason={profile.reason} what="your profile" />}
          {profile.state === 'here' && (
            <ProfileForm
              key={profile.value?.updatedAt}
              uid={person.uid}
              profile={profile.value ?? { name, phone: '' }}
            />
          )}
        </section>
        <section aria-labelledby="addresses" className="space-y-4">
          <h2 id="addresses" className="text-2xl">
            Your addresses
          </h2>
          {addresses.state === 'waiting' && <Waiting what="Fetching your addresses" rows={1} />}
          {addresses.state === 'failed' && (
            <Failed reason={addresses.reason} what="your addresses" />
          )}
          {addresses.state === 'here' && <Addresses uid={person.uid} list={addresses.value} />}
        </section>
        {stripeConfig() && (
          <section aria-labelledby="cards" className="space-y-4">
            <h2 id="cards" className="text-2xl">
              Your cards
            </h2>
            <SavedCards uid={person.uid} />
          </section>
        )}
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/orders" look="secondary">
            Your orders
          </LinkButton>
          <Button look="secondary" onClick={() => void leave()}>
            Sign out
          </Button>
        </div>
      </div>
    </Page>
  )
}
