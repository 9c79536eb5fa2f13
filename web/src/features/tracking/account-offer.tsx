import type { Order } from '@forno/domain/order/order'
import { usePerson } from '../../data/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Guests are offered an account once their order stands, never before. */
export function AccountOffer({ order }: { order: Order }) {
  const person = usePerson()
  if (person?.kind !== 'guest' || person.uid !== order.customer) return null
  return (
    <Notice
      title="Keep your orders"
      actions={
        <LinkButton to="/account" look="secondary">
          Make an account
        </LinkButton>
      }
    >
      <p>With an account this order, your address and “order again” follow you to any device.</p>
    </Notice>
  )
}
