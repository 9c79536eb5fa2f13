import type { Receipt } from '@forno/domain/receipt/receipt'
import type { ReceiptSay } from '@forno/domain/receipt/receipt-text'
import { cardWords } from '@forno/domain/words/card'
import { receiptPaymentWords } from '@forno/domain/words/receipt'
import { type Html, html } from './html.ts'

/** Mail programs know tables and styles in the tags; those that know the dark also read these classes. */
const dark = `
  body, .paper { background: #191411 !important; }
  .card { background: #241c18 !important; border-color: #43352d !important; }
  .ink { color: #f7ede2 !important; }
  .soft { color: #c3ae9f !important; }
  .rule { border-color: #43352d !important; }
  .go { background: #e5533f !important; color: #1d0805 !important; }`

const INK = 'color:#2b1b14'
const SOFT = 'color:#6b564a;font-size:14px'

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
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>Receipt of order ${receipt.code}</title>
        <style>
          @media (prefers-color-scheme: dark) {${dark}
          }
        </style>
      </head>
      <body style="margin:0;background:#fbf6ee">
        <table
          class="paper"
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style="background:#fbf6ee;font-family:-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.4"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                class="card"
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:520px;background:#fffdf9;border:1px solid #e5d7c5;border-radius:16px"
              >
                <tr>
                  <td style="padding:24px">
                    <h1 class="ink" style="margin:0 0 4px;font-size:24px;${INK}">
                      ${receipt.shop.name}
                    </h1>
                    <p class="soft" style="margin:0 0 16px;${SOFT}">
                      Order ${receipt.code} for ${receipt.customer}, ${say.at(receipt.placedAt)}
                    </p>
                    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
                      ${lines}${rule}${sumRows(receipt, say)}${moved.length > 0 ? [rule, ...moved] : []}
                    </table>
                    <p style="margin:24px 0 0">
                      <a
                        class="go"
                        href="${link}"
                        style="display:inline-block;padding:12px 20px;border-radius:24px;background:#b3261e;color:#fffaf5;font-weight:bold;text-decoration:none"
                        >See this receipt online</a
                      >
                    </p>
                    <p class="soft" style="margin:16px 0 0;${SOFT}">
                      Something is not right? Call us: ${receipt.shop.phone}
                    </p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.text
}
