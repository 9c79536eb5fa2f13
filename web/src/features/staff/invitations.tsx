import { subscribeToInvitations, type ShownInvitation } from '../../data/invitations.ts'
import { useLive } from '../../data/use-live.ts'
import { formatDayTime } from '../../lib/times.ts'
import { joinWords } from '../../lib/words.ts'
import { useNow } from '../../lib/use-now.ts'
import { Failed, Waiting } from '../../ui/states.tsx'
import { InviteForm } from './invite-form.tsx'

/** Whoever has been asked to work here and has not answered yet; and the next one to be asked. */
export function Invitations({ store }: { store: string }) {
  const live = useLive<ShownInvitation[]>('invitations', subscribeToInvitations)
  const now = useNow(60_000)
  const open =
    live.state === 'here'
      ? live.value.filter(({ usedBy, until }) => usedBy === null && until > now)
      : []
  return (
    <section aria-labelledby="invitations" className="space-y-4 pt-4">
      <h2 id="invitations" className="text-2xl">
        Invitations
      </h2>
      {live.state === 'waiting' && <Waiting what="Fetching the invitations" rows={1} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the invitations" />}
      {live.state === 'here' && open.length === 0 && (
        <p className="text-soft">Nobody is being waited for.</p>
      )}
      {open.length > 0 && (
        <ul
          aria-label="Waiting for an answer"
          className="divide-y divide-line rounded-2xl border border-line bg-card"
        >
          {open.map(({ id, name, email, roles, until }) => (
            <li key={id} className="px-4 py-3">
              <span className="block font-semibold">{name}</span>
              <span className="block text-soft">
                {email}, as {joinWords(roles)}. Counts until {formatDayTime(until)}.
              </span>
            </li>
          ))}
        </ul>
      )}
      <InviteForm store={store} />
    </section>
  )
}
