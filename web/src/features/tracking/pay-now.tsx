import { LinkButton } from '../../ui/button.tsx'

/** The way to paying, for an order that waits for it. */
export const PayNow = ({ order }: { order: string }) => (
  <LinkButton to={`/orders/${order}/pay`} size="large" className="w-full">
    Pay now
  </LinkButton>
)
