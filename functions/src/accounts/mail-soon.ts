import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import type { Context, Transaction } from '../platform/context.ts'
import type { PayloadOf } from '../platform/job.ts'
import { writeJob } from '../platform/jobs.ts'
import { notTooOften } from '../platform/often.ts'

/** So many letters within an hour, for whoever asks and to whichever address. */
const MOST_LETTERS = 5

type Letter = PayloadOf<'mailLink'>

/** Writes down that a letter with a link is to be mailed. */
export const writeLetter = (tx: Transaction, ctx: Context, payload: Letter): void =>
  writeJob(tx, ctx, {
    id: `letter:${ctx.ids.order()}`,
    kind: 'mailLink',
    payload,
    dueAt: ctx.now(),
  })

/**
 * The same, unless this person has asked, or this address been written to, too often (`tooOften`): nobody fills
 * somebody else's letter box. It does not say whether anybody has that address.
 */
export const mailSoon = (
  uid: string,
  payload: Letter,
  ctx: Context,
): Promise<Result<{ sent: true }>> =>
  ctx.db.runTransaction(async (tx) => {
    const doings = [
      { what: 'letter by', who: uid },
      { what: 'letter to', who: payload.email.toLowerCase() },
    ]
    if (!(await notTooOften(tx, ctx, doings, MOST_LETTERS))) return refuse('tooOften')
    writeLetter(tx, ctx, payload)
    return ok({ sent: true as const })
  })
