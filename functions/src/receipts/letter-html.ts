import type { Receipt } from '@forno/domain/receipt/receipt'
import type { ReceiptSay } from '@forno/domain/receipt/receipt-text'
import { cardWords } from '@forno/domain/words/card'
import { receiptPaymentWords } from '@forno/domain/words/receipt'
import { type Html, html } from '../platform/html.ts'
import { INK, letterPage, SOFT } from '../platform/letter-page.ts'

type Weight = 'plain' | 'strong' | 'soft'
const looks: Record<Weight, { style: string; name: string }> = {
  plain: { style: INK, name: 'ink' },
  strong: { style: `${INK};font-weight:bold;font-size:20px`, name: 'ink' },
  soft: { style: SOFT, name: 'soft' },
}

const row = (left: string, right: string, weight: Weight = 'plain'): Html => {
  const { style, name } = looks[weight]
  return html`<tr>
    <td class="${name}" style="padding:3px 12px 3px 0;${style}">${left}</td>
    <td
      class="${name}"
      align="right"
      valign="top"
      style="padding:3px 0;white-space:nowrap;${style}"
    >
      ${right}
    </td>
  </tr>`
}
const below = (text: string): Html =>
  html`<tr>
    <td class="soft" colspan="2" style="padding:0 0 3px 16px;${SOFT}">${text}</td>
  </tr>`
const rule = html`<tr>
    <td
      class="rule"
      colspan="2"
      style="border-bottom:1px solid #e5d7c5;font-size:0;line-height:0;padding:6px 0 0"
    >
      &nbsp;
    </td>
  </tr>
  <tr>
    <td colspan="2" style="font-size:0;line-height:0;padding:6px 0 0">&nbsp;</td>
  </tr>`

/** What came in, went back and is still open: one row each, with its moment. */
function movedRows({ payments, refunds, due, paid, refunded, card }: Receipt, say: ReceiptSay) {
  const { money } = say
  const less = (amount: number) => (amount < 0 ? `−${money(-amount)}` : money(amount))
  const came = payments.flatMap(({ kind, amount, at }) => [
    row(receiptPaymentWords[kind], less(amount)),
    below(kind === 'card' && card ? `${say.at(at)} · ${cardWords(card)}` : say.at(at)),
  ])
  // A dispute changes what was paid too, without a refund.
  const isChanged = refunds.length > 0 || payments.some(({ kind }) => kind === 'dispute')
  const went = refunds.flatMap(({ amount, reason, at }) => [
    row('Refunded', less(-amount)),
    below(reason ? `${say.at(at)} · ${reason}` : say.at(at)),
  ])
  return [
    ...came,
    ...went,
    ...(isChanged ? [row('Paid in the end', less(paid - refunded))] : []),
    ...(due > 0 ? [row('Still to pay', money(due))] : []),
  ]
}

function sumRows(receipt: Receipt, { money }: ReceiptSay): Html[] {
  const included = receipt.taxMode === 'included'
  const taxes = receipt.taxes.map(({ name, amount }) =>
    included ? row(`of which ${name}`, money(amount), 'soft') : row(name, money(amount)),
  )
  return [
    row('Goods', money(receipt.goods)),
    ...receipt.discounts.map(({ label, amount }) => row(label, `−${money(amount)}`)),
    ...receipt.fees.map(({ amount }) => row('Delivery', amount === 0 ? 'free' : money(amount))),
    ...(included ? [] : taxes),
    ...(receipt.tip > 0 ? [row('Tip', money(receipt.tip))] : []),
    row('Total', money(receipt.total), 'strong'),
    ...(included ? taxes : []),
  ]
}

/** The receipt as a letter in HTML: one column that a phone shows without zooming, light and dark. */
export function letterHtml(receipt: Receipt, say: ReceiptSay, link: string): string {
  const lines = receipt.lines.flatMap(({ quantity, name, details, total }) => [
    row(`${quantity} × ${name}`, say.money(total)),
    ...details.map(below),
  ])
  const moved = movedRows(receipt, say)
  const money = [...sumRows(receipt, say), ...(moved.length > 0 ? [rule, ...moved] : [])]
  return letterPage({
    language: 'en',
    title: `Receipt of order ${receipt.code}`,
    heading: receipt.shop.name,
    intro: `Order ${receipt.code} for ${receipt.customer}, ${say.at(receipt.placedAt)}`,
    body: html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      ${lines}${rule}${money}
    </table>`,
    go: { href: link, words: 'See this receipt online' },
    foot: `Something is not right? Call us: ${receipt.shop.phone}`,
  })
}
