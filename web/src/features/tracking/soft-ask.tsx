import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { usePerson } from '../../data/session.ts'
import { useLanguage } from '../../data/use-language.ts'
import { useToldHere } from '../../data/use-told-here.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PushHelp } from '../../ui/push-help.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/**
 * Asks whether to tell somebody about their order when they look elsewhere: once it stands, never before, in our own
 * words first. The browser asks only after a yes: who says no to it cannot be asked again.
 */
export function SoftAsk({ order }: { order: Order }) {
  const person = usePerson()
  const isMine = person?.uid === order.customer
  const isUnderWay = !hasEnded(order.status) && order.status !== 'awaitingPayment'
  return isMine && isUnderWay ? <Ask key={person.uid} uid={person.uid} /> : null
}

function Ask({ uid }: { uid: string }) {
  const { language } = useLanguage()
  const { ability, told, asked, busy, refusals, start, notNow } = useToldHere(uid, language)
  if (told) return <Told />
  if (asked || ability === 'off' || ability === 'unable') return null
  const can = ability === 'ask' || ability === 'allowed'
  return (
    <Notice
      title="Shall we tell you when it is on its way?"
      actions={
        <>
          {can && (
            <Button busy={busy} onClick={() => void start()}>
              Yes, tell me
            </Button>
          )}
          <Button look={can ? 'quiet' : 'secondary'} onClick={notNow}>
            Not now
          </Button>
        </>
      }
    >
      {can && (
        <p>
          With a notice on this device, also when this page is closed. Only about your orders,
          unless you want more.
        </p>
      )}
      <PushHelp ability={ability} />
      <Refusals refusals={refusals} title="Not switched on" />
    </Notice>
  )
}

const Told = () => (
  <p role="status" className="flex flex-wrap items-center gap-x-3 text-soft">
    We tell you on this device when something happens.
    <LinkButton to="/messages/settings" look="quiet">
      Change that
    </LinkButton>
  </p>
)
