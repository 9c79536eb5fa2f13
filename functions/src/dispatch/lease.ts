import { type DispatchDesk, newDesk } from '@forno/domain/dispatch/desk'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'

/** No planning takes longer. One that has died with its instance keeps others waiting for this long at most. */
export const LEASE_LASTS: Millis = minutes(0.5)

/** The right to plan for a shop, until then; the desk as it was taken. */
export interface Lease {
  store: string
  until: Millis
  desk: DispatchDesk
}

const deskOf = async (tx: Transaction, ctx: Context, store: string) =>
  (await tx.get(documentAt(ctx.db, 'dispatches/{store}', store))).data()

/**
 * Takes the right to plan for a shop. Null while somebody else has it: they are told that something has happened since
 * they began, and plan once more before they leave.
 */
export const takeLease = async (store: string, ctx: Context): Promise<Lease | null> =>
  ctx.db.runTransaction(async (tx) => {
    const at = documentAt(ctx.db, 'dispatches/{store}', store)
    const desk = (await deskOf(tx, ctx, store)) ?? newDesk(store)
    const now = ctx.now()
    if (now < desk.planningUntil) {
      if (!desk.again) tx.update(at, { again: true })
      return null
    }
    const taken = { ...desk, planningUntil: now + LEASE_LASTS, again: false }
    tx.set(at, taken)
    return { store, until: taken.planningUntil, desk: taken }
  })

/** Whether a lease still binds the others: after that nothing more may be offered under it. */
export const holds = ({ until }: Lease, ctx: Context): boolean => ctx.now() < until

/** What planning leaves on the desk. */
export type Thought = Pick<DispatchDesk, 'plan' | 'forecast' | 'learnt' | 'declined'>

/**
 * Saves what was thought and gives the lease back. When something has happened meanwhile, or `once more` is wanted, it
 * is kept, and comes back anew. Nothing is saved by who took so long that the lease has passed to somebody else.
 */
export const giveBack = async (
  lease: Lease,
  thought: Thought | null,
  onceMore: boolean,
  ctx: Context,
): Promise<Lease | null> =>
  ctx.db.runTransaction(async (tx) => {
    const { store } = lease
    const desk = await deskOf(tx, ctx, store)
    if (!desk || desk.planningUntil !== lease.until) return null
    const again = desk.again || onceMore
    const now = ctx.now()
    const after: DispatchDesk = {
      ...desk,
      ...thought,
      again: false,
      // Never the same moment twice: it tells one lease from the next.
      planningUntil: again ? Math.max(now + LEASE_LASTS, lease.until + 1) : 0,
    }
    tx.set(documentAt(ctx.db, 'dispatches/{store}', store), after)
    return again ? { store, until: after.planningUntil, desk: after } : null
  })
