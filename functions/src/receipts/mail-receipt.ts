import { receiptText } from '@forno/domain/receipt/receipt-text'
import { handleJob } from '../platform/jobs.ts'
import { documentAt } from '../platform/documents.ts'
import { findReceipt } from './find-receipt.ts'
import { letterHtml } from './letter-html.ts'
import { sayOn } from './say-on.ts'

/** Mails an order's receipt, as it is when the letter is written. Throws when nobody takes it: it is tried again. */
export const mailReceipt = handleJob('mailReceipt', async ({ order: id, to, key }, ctx) => {
  if (!ctx.mail) throw new Error('no mail is set up any more')
  const found = await findReceipt(id, ctx)
  if (!found) throw new Error(`order ${id} is not there`)
  const { order, receipt } = found
  const store = (await documentAt(ctx.db, 'stores/{store}', order.store).get()).data()
  const say = sayOn(receipt.currency, store?.hours.timeZone ?? 'UTC')
  const link = `${ctx.settings.webOrigin}/orders/${id}/receipt`
  await ctx.mail.send({
    to,
    subject: `Your receipt from ${receipt.shop.name}, order ${receipt.code}`,
    text: `${receiptText(receipt, say)}\n${link}\n`,
    html: letterHtml(receipt, say, link),
    key: `${id}:receipt:${key}`,
  })
})
