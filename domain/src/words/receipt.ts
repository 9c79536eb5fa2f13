import type { ReceiptPayment } from '../receipt/money-moved.ts'

/** How money came in, as a receipt says it. */
export const receiptPaymentWords: Record<ReceiptPayment['kind'], string> = {
  card: 'Paid by card',
  cash: 'Paid in cash',
  tip: 'Tip paid by card',
  dispute: 'Payment dispute',
}
