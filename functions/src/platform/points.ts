import { type LoyaltyAccount, newAccount } from '@forno/domain/loyalty/account'
import { merge } from '@forno/domain/loyalty/merge'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import type { Posted } from '@forno/domain/loyalty/post'
import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from './context.ts'
import { documentAt } from './documents.ts'

/** A guest's account leads to the one that took it over, and that to none: more than a few are a circle. */
const MOST_HOPS = 5

/**
 * Where somebody's points stand, part of the transaction: an empty account when there is none yet. What comes for a
 * guest who has signed in meanwhile goes to the account that took theirs over, so `account.person` may be another one.
 */
export async function readAccount(
  tx: Transaction,
  ctx: Context,
  person: string,
  store: string,
): Promise<LoyaltyAccount> {
  let uid = person
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const found = (await tx.get(documentAt(ctx.db, 'loyalties/{uid}', uid))).data()
    if (!found) return newAccount(uid, store)
    if (found.movedTo === null) return found
    uid = found.movedTo
  }
  throw new Error(`the points of ${person} have been taken over in a circle`)
}

/** Where somebody's points stand at this moment, for whoever changes nothing. */
export const accountNow = (ctx: Context, person: string, store: string): Promise<LoyaltyAccount> =>
  ctx.db.runTransaction((tx) => readAccount(tx, ctx, person, store), { readOnly: true })

/** Saves an account. Its lines are created: one that is there already fails, and the whole transaction with it. */
export function savePoints(tx: Transaction, ctx: Context, { account, lines }: Posted): void {
  saveAccount(tx, ctx, account)
  saveLines(tx, ctx, lines)
}

const saveAccount = (tx: Transaction, ctx: Context, account: LoyaltyAccount): void => {
  const saved = { ...account, version: account.version + 1 }
  tx.set(documentAt(ctx.db, 'loyalties/{uid}', account.person), saved)
}

const saveLines = (tx: Transaction, ctx: Context, lines: readonly PointsLine[]): void => {
  for (const line of lines) tx.create(documentAt(ctx.db, 'points/{line}', line.id), line)
}

/**
 * Takes a guest's points over, in a transaction of its own. Says how many came; nothing the second time. An account that
 * was itself taken over cannot take over.
 */
export const joinPoints = async (
  ctx: Context,
  guest: string,
  person: string,
  store: string,
): Promise<number> =>
  ctx.db.runTransaction(async (tx) => {
    const from = (await tx.get(documentAt(ctx.db, 'loyalties/{uid}', guest))).data()
    const into = await readAccount(tx, ctx, person, store)
    const merged = from ? merge(from, into, ctx.now()) : null
    if (!from || !merged) return 0
    saveAccount(tx, ctx, merged.from)
    saveAccount(tx, ctx, merged.into)
    saveLines(tx, ctx, merged.lines)
    return from.balance
  })
