import type { Cents } from '@forno/domain/money/cents'

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people write it: "$20.50". */
export function formatMoney(amount: Cents, currency: string): string {
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency })
    formats.set(currency, format)
  }
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}
