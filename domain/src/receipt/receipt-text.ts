import type { Millis } from '../time/millis.ts'
import { cardWords } from '../words/card.ts'
import { receiptPaymentWords } from '../words/receipt.ts'
import type { Say } from '../words/say.ts'
import type { Receipt } from './receipt.ts'

/** Columns: what every mail program and receipt printer shows without breaking a line. */
const WIDTH = 48

const row = (left: string, right: string): string => {
  const room = WIDTH - right.length - 1
  const short = left.length > room ? `${left.slice(0, room - 1)}…` : left
  return `${short.padEnd(room)} ${right}`
}

/** How a receipt says amounts and moments; `at` in the shop's own time. */
export type ReceiptSay = Pick<Say, 'money'> & { at: (moment: Millis) => string }

/** The receipt as plain text, for a mail. */
export function receiptText(receipt: Receipt, say: ReceiptSay): string {
  const { money } = say
  const minus = (amount: number) => (amount === 0 ? money(0) : `-${money(amount)}`)
  const rule = '-'.repeat(WIDTH)
  const lines = receipt.lines.flatMap(({ quantity, name, details, total }) => [
    row(`${quantity} × ${name}`, money(total)),
    ...details.map((detail) => `    ${detail}`),
  ])
  const included = receipt.taxMode === 'included'
  const taxes = receipt.taxes.map(({ name, amount }) =>
    row(included ? `  of which ${name}` : name, money(amount)),
  )
  const sums = [
    row('Goods', money(receipt.goods)),
    ...receipt.discounts.map(({ label, amount }) => row(label, minus(amount))),
    ...receipt.fees.map(({ amount }) => row('Delivery', money(amount))),
    ...(included ? [] : taxes),
    ...(receipt.tip > 0 ? [row('Tip', money(receipt.tip))] : []),
    row('TOTAL', money(receipt.total)),
    ...(included ? taxes : []),
  ]
  const payments = receipt.payments.flatMap(({ kind, amount, at }) => [
    row(`${receiptPaymentWords[kind]}, ${say.at(at)}`, amount < 0 ? minus(-amount) : money(amount)),
    ...(kind === 'card' && receipt.card ? [`    ${cardWords(receipt.card)}`] : []),
  ])
  const refunds = receipt.refunds.flatMap(({ amount, reason, at }) => [
    row(`Refunded, ${say.at(at)}`, minus(amount)),
    ...(reason ? [`    ${reason}`] : []),
  ])
  const due = receipt.due > 0 ? [row('Still to pay', money(receipt.due))] : []
  // A dispute changes what was paid too, without a refund.
  const changed = refunds.length > 0 || receipt.payments.some(({ kind }) => kind === 'dispute')
  const kept = receipt.paid - receipt.refunded
  const end = changed ? [row('Paid in the end', kept < 0 ? minus(-kept) : money(kept))] : []
  const moved = [...payments, ...refunds, ...end, ...due]
  return [
    receipt.shop.name,
    receipt.shop.phone,
    '',
    row(`Order ${receipt.code}`, say.at(receipt.placedAt)),
    `For ${receipt.customer}`,
    rule,
    ...lines,
    rule,
    ...sums,
    ...(moved.length > 0 ? [rule, ...moved] : []),
    '',
  ].join('\n')
}
