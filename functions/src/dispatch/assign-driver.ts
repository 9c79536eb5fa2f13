import { officeAt } from '@forno/domain/access/office'
import { commands } from '@forno/domain/commands/all'
import { canBeGiven } from '@forno/domain/order/assign-driver'
import { actorOn } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { readOrder } from '../platform/orders.ts'
import { giveToDriver } from './give-to-driver.ts'
import { takeBack } from './take-back.ts'

/**
 * Gives a delivery to a driver by hand, without asking, or takes it back for dispatch to plan. Order, run and driver change
 * in one transaction. Said twice, it is written once. Refuses `notFound`, `notAllowed`, `orderMovedOn` (a pickup, on its way,
 * ended), `notADriver` (of this shop, now) and `driverCannot` (why: off, onBreak, busy, otherStore, tooMuch, shiftEnds).
 */
export const assignDriver = handle(commands.assignDriver, async (input, { ctx, person, about }) => {
  about(input.order)
  const given = await ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, input.order)
    if (!order) return refuse('notFound', { field: 'order' })
    const by = officeAt(person, order.store)
    if (!by) {
      const isStranger = actorOn(order, person).as.length === 0
      return isStranger ? refuse('notFound', { field: 'order' }) : refuse('notAllowed')
    }
    if (!canBeGiven(order)) return refuse('orderMovedOn', { params: { status: order.status } })
    const after =
      input.driver === null
        ? await takeBack(tx, ctx, order, by)
        : await giveToDriver(tx, ctx, order, input.driver, by)
    return after.ok ? ok({ order: after.value, changed: after.value !== order }) : after
  })
  if (!given.ok) return given
  const { order, changed } = given.value
  if (changed) await ctx.dispatch.planSoon(order.store)
  return ok({ version: order.version, run: order.run })
})
