import { useCart } from '../../data/cart.ts'
import { TipCards } from '../../ui/tip-cards.tsx'

/** The tip that goes into the cart. What is no amount counts as none until it is one. */
export function TipChoice({ goods, currency }: { goods: number; currency: string }) {
  const { tip, setTip } = useCart()
  return (
    <TipCards goods={goods} currency={currency} tip={tip} onTip={(amount) => setTip(amount ?? 0)} />
  )
}
