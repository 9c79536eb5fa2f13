import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { hasEnded } from '@forno/domain/order/statuses'
import { stopOf } from '@forno/domain/run/run'
import { stopFor } from '@forno/domain/run/stop-for'
import { handle } from '../platform/command.ts'
import { pinOf } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'

/**
 * The PIN of an order, for its customer alone: a driver or manager who could read it would need no customer at the door.
 * Null when none is asked for, and once the order has ended. What its run asks for counts, if it has one: a shop that
 * changes its setting changes nothing for who is on the way.
 */
export const readPin = handle(commands.readPin, async ({ order: id }, { ctx, person, about }) => {
  about(id)
  const order = (await documentAt(ctx.db, 'orders/{order}', id).get()).data()
  if (!order || order.customer !== person.uid) return refuse('notFound', { field: 'order' })
  if (order.fulfilment.kind !== 'delivery' || hasEnded(order.status)) return ok({ pin: null })
  const run =
    order.run === null
      ? undefined
      : (await documentAt(ctx.db, 'runs/{run}', order.run).get()).data()
  const stop = (run && stopOf(run, id)) ?? stopFor(order, await drivingOf(order.store))
  return ok({ pin: stop.proofWanted === 'pin' ? pinOf(ctx.settings.linkSecret, id) : null })

  async function drivingOf(store: string) {
    const shop = (await documentAt(ctx.db, 'stores/{store}', store).get()).data()
    return shop?.driving ?? { pinFrom: null }
  }
})
