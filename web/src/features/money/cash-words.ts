import { formatMoney } from '../../lib/money.ts'

/** What was too much (above zero) or missing, in words. */
export function differenceInCash(difference: number, currency: string): string {
  if (difference === 0) return 'Exact.'
  const amount = formatMoney(Math.abs(difference), currency)
  return difference > 0 ? `${amount} too much.` : `${amount} missing.`
}
