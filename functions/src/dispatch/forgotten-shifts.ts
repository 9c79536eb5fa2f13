import { endShift } from '@forno/domain/run/shift'
import { minutes } from '@forno/domain/time/millis'
import type { FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { readDriver, saveShiftEnded } from '../platform/runs.ts'

/** So long after its planned end a shift that nobody has ended is over. Who works longer has a run in hand. */
const FORGOTTEN_AFTER = minutes(120)
const LIMIT = 100

/** Shifts of drivers who went home without saying so: their phones send no position any more, and nothing is offered. */
export const forgottenShifts: FindChores = async (ctx) => {
  const over = await collectionAt(ctx.db, 'drivers/{uid}')
    .withConverter(null)
    .where('shift.until', '<=', ctx.now() - FORGOTTEN_AFTER)
    .limit(LIMIT)
    .get()
  return over.docs
    .filter((doc) => doc.get('run') === null)
    .map(({ id }) => ({ id: `shift of ${id}`, once: true, run: () => endForgotten(id, ctx) }))
}

const endForgotten = async (uid: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const driver = await readDriver(tx, ctx, uid)
    if (!driver?.shift || ctx.now() < driver.shift.until + FORGOTTEN_AFTER) return
    const ended = endShift(driver, ctx.now())
    if (ended.ok) saveShiftEnded(tx, ctx, ended.value)
  })
