import { useShopIfKnown } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'

/** Says amounts in the shop's money. */
export function useMoneyWords(): (amount: number) => string {
  const currency = useShopIfKnown()?.store.currency ?? 'USD'
  return (amount) => formatMoney(amount, currency)
}
