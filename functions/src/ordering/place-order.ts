import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import type { InputOf, OutputOf } from '@forno/domain/commands/command'
import type { Order } from '@forno/domain/order/order'
import { placeOrder as decide } from '@forno/domain/order/place-order'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { type Asked, handle } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import { deviceMark, fingerprint, sha256, trackingToken } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import { KEY_COUNTS_FOR } from '../platform/job.ts'
import { isAlreadyThere } from '../platform/errors.ts'
import { saveMoved } from '../platform/orders.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { readShop } from '../platform/shops.ts'

type Input = InputOf<typeof commands.placeOrder>
type Output = OutputOf<typeof commands.placeOrder>

/**
 * Places an order. The checkout's key is claimed by creating a document in the same commit as the order, so of
 * two at once one fails and finds what the other has got. The claim is read only then, and when the shop would
 * refuse: a repeated checkout gets its first answer even when the shop has shut meanwhile.
 */
export const placeOrder = handle(commands.placeOrder, async (input, asked) => {
  const { ctx, person, about } = asked
  if (input.payment.method === 'card' && !ctx.gateway) {
    return refuse('cardOff', { field: 'payment.method' })
  }
  const order = ctx.ids.order()
  about(order)
  const tracking = trackingToken(ctx.settings.linkSecret, order)
  const device = input.device ? deviceMark(ctx.settings.linkSecret, input.device) : ''
  const ids = { order, code: ctx.ids.code(), tracking, device }
  try {
    const placed = await ctx.db.runTransaction(async (tx): Promise<Result<Order>> => {
      const shop = await readShop(ctx, input.store, tx)
      if (!shop) return refuse('notFound', { field: 'store' })
      // One read more, only where it decides something: what is earned, and whether a reward can be paid.
      const account = shop.store.loyalty
        ? await readAccount(tx, ctx, person.uid, input.store)
        : undefined
      const decided = decide(shop, input, person, ids, ctx.now(), account)
      if (!decided.ok) return decided
      saveMoved(tx, ctx, decided.value)
      if (decided.value.points) savePoints(tx, ctx, decided.value.points)
      tx.create(claimOf(input, person, ctx), {
        order,
        fingerprint: fingerprint(input),
        expireAt: ctx.now() + KEY_COUNTS_FOR,
      })
      tx.create(documentAt(ctx.db, 'payments/{order}', order), decided.value.payment)
      return ok(decided.value.order)
    })
    if (placed.ok) return ok(answerAbout(placed.value))
    return (await answeredBefore(input, asked)) ?? placed
  } catch (thrown) {
    const before = isAlreadyThere(thrown) ? await answeredBefore(input, asked) : null
    if (!before) throw thrown
    return before
  }
})

const answerAbout = ({ id, code, tracking, quote }: Order): Output => ({
  order: id,
  code,
  tracking,
  total: quote.total,
})

const claimOf = ({ key }: Input, person: Person, ctx: Context) =>
  documentAt(ctx.db, 'claims/{claim}', sha256(JSON.stringify([person.uid, key])))

/** What this checkout was answered the first time; `keyReused` when it was another one; null when it is new. */
async function answeredBefore(
  input: Input,
  { ctx, person, about }: Asked<Person>,
): Promise<Result<Output> | null> {
  const claim = (await claimOf(input, person, ctx).get()).data()
  if (!claim) return null
  about(claim.order)
  if (claim.fingerprint !== fingerprint(input)) return refuse('keyReused', { field: 'key' })
  const order = (await documentAt(ctx.db, 'orders/{order}', claim.order).get()).data()
  if (!order) throw new Error(`claimed order ${claim.order} is not there`)
  return ok(answerAbout(order))
}
