import type { Refusal } from '@forno/domain/refusal/refusal'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** Why the shop did not take the order, and the way to where it can be mended. */
export function NotPlaced({
  refusals,
  currency,
  onAnotherOrder,
}: {
  refusals: readonly Refusal[]
  currency: string
  /** The same things once more, as an order of their own. */
  onAnotherOrder: () => void
}) {
  const inCart = refusals.some(({ field = '' }) => /^(lines|fulfilment)/.test(field))
  const sentBefore = refusals.some(({ code }) => code === 'keyReused')
  return (
    <Refusals
      refusals={refusals}
      currency={currency}
      title="Your order was not placed"
      actions={
        sentBefore ? (
          <>
            <LinkButton to="/orders" look="secondary">
              To your orders
            </LinkButton>
            <Button look="secondary" onClick={onAnotherOrder}>
              This is another order
            </Button>
          </>
        ) : inCart ? (
          <LinkButton to="/cart" look="secondary">
            Change it in the cart
          </LinkButton>
        ) : undefined
      }
    />
  )
}
