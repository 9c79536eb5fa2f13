import type { StaffMember } from '@forno/domain/access/staff'
import { subscribeToAllStaff } from '../../data/subscriptions.ts'
import { pageConfig } from '../../data/embedded.ts'
import { useLive } from '../../data/use-live.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { Invitations } from './invitations.tsx'
import { StaffRow } from './staff-row.tsx'

/** Who works here as what. Roles reach the person's browser within a minute, or when they sign in again. */
export default function StaffPage() {
  const live = useLive<StaffMember[]>('all', subscribeToAllStaff)
  const { store } = pageConfig()
  return (
    <Page
      title="Staff and roles"
      lead="Cooks see the kitchen, drivers their stops, managers all of the shop."
    >
      <div className="space-y-4">
        {live.state === 'waiting' && <Waiting what="Fetching the staff" />}
        {live.state === 'failed' && <Failed reason={live.reason} what="the staff" />}
        {live.state === 'here' && live.stale && <StaleNotice />}
        {live.state === 'here' && live.value.length === 0 && <Empty title="Nobody yet" />}
        {live.state === 'here' && (
          <ul className="space-y-3">
            {live.value.map((member) => (
              <StaffRow key={`${member.uid} ${member.version}`} member={member} store={store} />
            ))}
          </ul>
        )}
        <Invitations store={store} />
      </div>
    </Page>
  )
}
