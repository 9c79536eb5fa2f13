import { commands } from '@forno/domain/commands/all'
import { messageOn } from '@forno/domain/messages/message'
import { moveOrder as decide } from '@forno/domain/order/move-order'
import type { Order } from '@forno/domain/order/order'
import { trackedOrder } from '@forno/domain/order/tracked-order'
import { actorOn } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import { handlers } from '../../../functions/src/handlers.ts'
import { handle, type Handler } from '../../../functions/src/platform/command.ts'
import type { Context } from '../../../functions/src/platform/context.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import type { Push } from '../../../functions/src/platform/push.ts'
import { withTransactions } from '../around-context.ts'

const answerOf = ({ status, version }: Order) => ok({ status, version })

/** Moves an order and writes no event. */
export const forgetsTheEvent = handle(commands.moveOrder, async (input, { ctx, person }) =>
  ctx.db.runTransaction(async (tx) => {
    const ref = documentAt(ctx.db, 'orders/{order}', input.order)
    const order = (await tx.get(ref)).data()
    if (!order) return refuse('notFound')
    const moved = decide(order, input.move, actorOn(order, person), ctx.now(), input.reason)
    if (!moved.ok) return moved
    tx.set(ref, moved.value.order)
    return answerOf(moved.value.order)
  }),
)

/** Reads first and writes afterwards, with nothing to hold the two together. */
export const readsThenWrites = handle(commands.moveOrder, async (input, { ctx, person }) => {
  const ref = documentAt(ctx.db, 'orders/{order}', input.order)
  const order = (await ref.get()).data()
  if (!order) return refuse('notFound')
  const moved = decide(order, input.move, actorOn(order, person), ctx.now(), input.reason)
  if (!moved.ok) return moved
  const { event, order: next } = moved.value
  const id = String(event.n).padStart(6, '0')
  const batch = ctx.db.batch()
  batch.set(ref, next)
  batch.set(documentAt(ctx.db, 'orders/{order}/events/{event}', order.id, id), event)
  batch.set(documentAt(ctx.db, 'trackings/{token}', order.tracking), trackedOrder(next))
  await batch.commit()
  return answerOf(next)
})

/** Does what ours does, in a database where lines of the audit vanish. */
export const losesTheAudit: Handler = {
  command: commands.assignDriver,
  answer: (raw, asked) =>
    handlers.assignDriver.answer(raw, { ...asked, ctx: withoutAudit(asked.ctx) }),
}

/** Answers as ours does, before anything is saved, and then saves nothing. */
export const answersTooSoon: Handler = {
  command: commands.placeOrder,
  answer: async (raw, asked) => {
    const answer = await handlers.placeOrder.answer(raw, asked)
    const order = asked.ctx.ids.order()
    return answer.ok ? ok({ order, code: 'AAAA', tracking: `${order}.x`, total: 1 }) : answer
  },
}

const withoutAudit = (ctx: Context): Context =>
  withTransactions(ctx, (tx) => {
    const create = tx.create.bind(tx)
    tx.create = (ref, data) => (ref.path.startsWith('audit/') ? tx : create(ref, data))
  })

/** Tells the customer before it is so, in a write of its own. */
export const tellsTooSoon: Handler = {
  command: commands.moveOrder,
  answer: async (raw, asked) => {
    const { order: id, move } = v.parse(commands.moveOrder.input, raw)
    const { db, now } = asked.ctx
    const order = (await documentAt(db, 'orders/{order}', id).get()).data()
    if (order && move === 'accept') {
      const message = messageOn(
        { order: id, code: order.code, store: order.store },
        'accepted',
        now(),
      )
      const path = 'people/{uid}/messages/{message}'
      await documentAt(db, path, order.customer, message.id).set(message)
    }
    return handlers.moveOrder.answer(raw, asked)
  },
}

/** Gives every notice a tag of its own: a device shows what was sent twice as two. */
export const neverTheSameTag = (ctx: Context): Context => {
  const { push } = ctx
  let count = 0
  const send: Push['send'] = (note) =>
    push ? push.send({ ...note, tag: `${note.tag}:${count++}` }) : Promise.resolve('ok')
  return { ...ctx, push: { send } }
}
