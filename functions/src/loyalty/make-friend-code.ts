import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { friendCodeOf } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { shopsWithPoints } from './shops-with-points.ts'

/** Somebody has to have one of so many codes, unless the secret is broken. */
const MOST_TRIES = 5

/** The code that whoever asks gives to friends. It is worked out from who they are, so that asking twice makes one. */
export const makeFriendCode = handle(commands.makeFriendCode, async (_, { ctx, person }) => {
  const [shop] = await shopsWithPoints(ctx)
  if (!shop) return refuse('friendCodeNo', { params: { why: 'off' } })
  return ctx.db.runTransaction(async (tx) => {
    const account = await readAccount(tx, ctx, person.uid, shop.id)
    if (account.code !== '') return ok({ code: account.code })
    const code = await freeCode(tx, ctx, account.person)
    const owner = { person: account.person, madeAt: ctx.now() }
    tx.create(documentAt(ctx.db, 'friendCodes/{code}', code), owner)
    savePoints(tx, ctx, { account: { ...account, code }, lines: [] })
    return ok({ code })
  })
})

async function freeCode(tx: Transaction, ctx: Context, uid: string): Promise<string> {
  for (let n = 0; n < MOST_TRIES; n++) {
    const code = friendCodeOf(ctx.settings.linkSecret, uid, n)
    if (!(await tx.get(documentAt(ctx.db, 'friendCodes/{code}', code))).exists) return code
  }
  throw new Error(`no friend's code is free for ${uid}`)
}
