import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { messageOn } from '@forno/domain/messages/message'
import { RUSH, sayOnOrder as decide } from '@forno/domain/support/say-on-order'
import { handle } from '../platform/command.ts'
import { sha256 } from '../platform/digest.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { readOrder } from '../platform/orders.ts'

/**
 * Says something about an order. The line's id comes from who says it and their key, so that a repeat is one line. The
 * customer is told when somebody else wrote: one notice for the order, which comes anew with each line.
 */
export const sayOnOrder = handle(commands.sayOnOrder, async (input, { ctx, person, about }) => {
  about(input.order)
  const { order: orderId, key, text } = input
  const id = sha256(JSON.stringify([person.uid, key])).slice(0, 40)
  const lineRef = documentAt(ctx.db, 'orders/{order}/chat/{line}', orderId, id)
  return ctx.db.runTransaction(async (tx) => {
    const known = (await tx.get(lineRef)).data()
    if (known) return known.text === text ? ok(known) : refuse('keyReused', { field: 'key' })
    const order = await readOrder(tx, ctx, orderId)
    if (!order) return refuse('notFound', { field: 'order' })
    const now = ctx.now()
    const late = collectionAt(ctx.db, 'orders/{order}/chat/{line}', orderId)
      .where('by.uid', '==', person.uid)
      .where('at', '>', now - RUSH)
    const ofLate = (await tx.get(late.count())).data().count
    const said = decide(order, person, { id, text, ofLate, now })
    if (!said.ok) return said
    const { line } = said.value
    tx.create(lineRef, line)
    tx.set(documentAt(ctx.db, 'orders/{order}', orderId), said.value.order)
    if (line.by.as !== 'customer') {
      const about = { order: order.id, code: order.code, store: order.store }
      const message = messageOn(about, 'chat', now, {
        params: { name: line.by.name, text: line.text.slice(0, 120) },
      })
      tx.set(
        documentAt(ctx.db, 'people/{uid}/messages/{message}', order.customer, message.id),
        message,
      )
    }
    return ok(line)
  })
})
