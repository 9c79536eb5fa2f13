import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { ordersGivenBack } from '@forno/domain/run/order-moves'
import type { Run } from '@forno/domain/run/run'
import { isOver } from '@forno/domain/run/statuses'
import type { Who } from '@forno/domain/run/tap'
import { handle } from '../platform/command.ts'
import { pinOf } from '../platform/digest.ts'
import { readOrder } from '../platform/orders.ts'
import { openRun, saveRun } from '../platform/runs.ts'
import { hearTaps } from './hear-taps.ts'

/**
 * Takes what a driver has done on a run, by when it happened. Every tap gets an answer of its own, and the same taps once
 * more are answered alike and change nothing. Who has never had to do with the run is told that there is none.
 */
export const sendTaps = handle(commands.sendTaps, async (input, { ctx, person }) => {
  const by: Who = { uid: person.uid, as: 'driver' }
  const told = await ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, input.run)
    if (!hand || !hasToDoWith(hand.run, person)) return refuse('notFound', { field: 'run' })
    const { run, outcomes, leaving } = await hearTaps(hand.run, input.taps, {
      by,
      now: ctx.now(),
      isRightPin: (order, pin) => pin === pinOf(ctx.settings.linkSecret, order),
      readOrder: (id) => readOrder(tx, ctx, id),
    })
    if (run !== hand.run) {
      const actor = { uid: person.uid, as: ['driver'] } as const
      await saveRun(tx, ctx, hand, run, { by: actor, driving: hand.driving, known: leaving })
    }
    return ok({ before: hand.run, run, outcomes })
  })
  if (!told.ok) return told
  const { before, run, outcomes } = told.value
  if (givesWork(before, run)) await ctx.dispatch.planSoon(run.store)
  return ok({ status: run.status, version: run.version, outcomes })
})

const hasToDoWith = ({ driver, offers }: Run, { uid }: Person): boolean =>
  driver?.uid === uid || offers.some((offer) => offer.driver.uid === uid)

/** A driver is free, or food stays behind. */
const givesWork = (before: Run, after: Run): boolean =>
  isOver(before.status) !== isOver(after.status) ||
  ordersGivenBack(before).length !== ordersGivenBack(after).length
