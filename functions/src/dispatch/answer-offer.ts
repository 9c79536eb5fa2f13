import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { type Result, ok, refuse } from '@forno/domain/refusal/refusal'
import { answerOffer as decide } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import type { Millis } from '@forno/domain/time/millis'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { openRun, saveRun } from '../platform/runs.ts'

/**
 * A driver takes the run they are asked about, or declines it: one transaction over run, driver and orders, so that the first
 * answer that is written counts. Refuses `notADriver` to who no longer drives here. Who is not asked any more is told that the offer is over, who never was that there is no
 * such run.
 */
export const answerOffer = handle(commands.answerOffer, async (input, { ctx, person }) => {
  const answered = await ctx.db.runTransaction(async (tx) => {
    const hand = await openRun(tx, ctx, input.run)
    if (!hand || !wasAsked(hand.run, person)) return refuse('notFound', { field: 'run' })
    const decided = answer(hand.run, input.answer, person, ctx.now())
    if (!decided.ok || decided.value === hand.run) return decided
    if (input.answer === 'accept' && !(await drivesFor(tx, ctx, person.uid, hand.run.store))) {
      return refuse('notADriver')
    }
    const by = { uid: person.uid, as: ['driver'] } as const
    await saveRun(tx, ctx, hand, decided.value, { by, driving: hand.driving })
    return decided
  })
  if (!answered.ok) return answered
  const { status, version, store } = answered.value
  if (input.answer === 'decline') await ctx.dispatch.planSoon(store)
  return ok({ status, version })
})

/** By the staff's record and not by the token, which may be an hour old: nobody is given a run who works here no more. */
async function drivesFor(tx: Transaction, ctx: Context, uid: string, store: string) {
  const member = (await tx.get(documentAt(ctx.db, 'staff/{uid}', uid))).data()
  return member?.active === true && (member.roles[store]?.includes('driver') ?? false)
}

const wasAsked = ({ driver, offers }: Run, { uid }: Person): boolean =>
  driver?.uid === uid || offers.some((offer) => offer.driver.uid === uid)

function answer(run: Run, said: 'accept' | 'decline', { uid }: Person, now: Millis): Result<Run> {
  const decided = decide(run, said, { uid, as: 'driver' }, now)
  if (decided.ok) return decided
  const last = run.offers.findLast(({ driver }) => driver.uid === uid)
  const isPast = last?.answer === 'timedOut' || last?.answer === 'over'
  return isPast ? refuse('offerGone', { field: 'run' }) : decided
}
