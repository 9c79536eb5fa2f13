import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { letGoOfRun } from '@forno/domain/run/shift'
import { handlers } from '../../../functions/src/handlers.ts'
import { handle, type Handler } from '../../../functions/src/platform/command.ts'
import type { Context } from '../../../functions/src/platform/context.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { openRun, saveRun } from '../../../functions/src/platform/runs.ts'
import { withTransactions } from '../around-context.ts'

/** Gives a run that is being offered to whoever says yes first, without a look at who was asked and at their hands. */
export const acceptsAnybody = handle(commands.answerOffer, async (input, { ctx, person }) =>
  ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, input.run)
    if (hand?.run.status !== 'offered') return refuse('notFound', { field: 'run' })
    const { run: before, driving } = hand
    const offers = before.offers.map((offer) => ({ ...offer, answer: offer.answer ?? 'accepted' }))
    const driver = { uid: person.uid, name: 'Test driver' }
    const taken = { status: 'accepted', driver, offers, shownTo: person.uid } as const
    const run = { ...before, ...taken, version: before.version + 1 }
    await saveRun(tx, ctx, hand, run, { by: { uid: person.uid, as: ['driver'] }, driving })
    return ok({ status: run.status, version: run.version })
  }),
)

/** Withdraws a run and lets its driver go, and leaves the orders in it. */
export const forgetsToGiveBack = handle(commands.withdrawRun, async (input, { ctx }) =>
  ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, input.run)
    if (!hand || hand.run.status === 'underWay') return refuse('notFound', { field: 'run' })
    const run = { ...hand.run, status: 'cancelled' as const, version: hand.run.version + 1 }
    tx.set(documentAt(ctx.db, 'runs/{run}', run.id), run)
    const { holder } = hand
    if (holder) {
      tx.set(documentAt(ctx.db, 'drivers/{uid}', holder.uid), letGoOfRun(holder, run.id))
    }
    return ok({ status: run.status, version: run.version })
  }),
)

/** Does what ours does, in a database where nobody ever stops looking at a driver. */
export const neverClosesTheView: Handler = {
  command: commands.sendTaps,
  answer: (raw, asked) =>
    handlers.sendTaps.answer(raw, { ...asked, ctx: withoutClosing(asked.ctx) }),
}

const withoutClosing = (ctx: Context): Context =>
  withTransactions(ctx, (tx) => {
    const update = tx.update.bind(tx)
    tx.update = (ref: Parameters<typeof update>[0], ...rest: unknown[]) => {
      const [data] = rest
      const closes = ref.path.startsWith('positions/') && JSON.stringify(data).includes('[]')
      if (closes) return tx
      return Reflect.apply(update, tx, [ref, ...rest])
    }
  })

/** Tells the phone that its taps count, and saves nothing. */
export const forgetsTheTaps = handle(commands.sendTaps, async (input, { ctx }) =>
  ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, input.run)
    if (!hand) return refuse('notFound', { field: 'run' })
    const outcomes = input.taps.map(({ id }) => ({ id, is: 'done' as const }))
    return ok({ status: hand.run.status, version: hand.run.version, outcomes })
  }),
)
