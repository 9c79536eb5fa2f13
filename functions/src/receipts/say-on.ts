import type { ReceiptSay } from '@forno/domain/receipt/receipt-text'

/** How a receipt says amounts and moments: "$20.50" and "21 Nov 2026, 19:45", by the shop's currency and clock. */
export function sayOn(currency: string, timeZone: string): ReceiptSay {
  const amounts = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = amounts.resolvedOptions()
  const moments = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return {
    money: (amount) => amounts.format(amount / 10 ** digits),
    at: (moment) => moments.format(moment),
  }
}
