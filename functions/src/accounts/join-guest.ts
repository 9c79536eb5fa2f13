import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { joinPoints } from '../platform/points.ts'
import { orderIdsOf } from './around-order.ts'
import { moveOrderTo } from './move-order-to.ts'
import { movePersonTo } from './move-person-to.ts'
import { photosOf } from './photos-of.ts'

const PAGE = 50

/**
 * Takes over what a guest of this browser has. The guest's own token shows who the guest was. Interrupted anywhere, it
 * is asked again and goes on: each order moves whole, and the old pictures go last, when nothing names them any more.
 */
export const joinGuest = handle(commands.joinGuest, async ({ guestToken }, { ctx, person }) => {
  const guest = await ctx.accounts.whoHolds(guestToken)
  if (!guest?.isGuest || guest.uid === person.uid) {
    return refuse('invalid', {
      field: 'guestToken',
      params: { problem: 'is no guest of this browser' },
    })
  }
  const { uid: from } = guest
  const to = person.uid
  const pictures = await photosOf(from, ctx)
  for (const path of pictures) await ctx.files?.copy(path, path.replace(`/${from}/`, `/${to}/`))
  const orders = await moveOrders(from, to, ctx)
  await movePersonTo(from, to, ctx)
  const points = await movePoints(from, to, ctx)
  for (const path of pictures) await ctx.files?.remove(path)
  return ok({ orders, points })
})

async function moveOrders(from: string, to: string, ctx: Context): Promise<number> {
  let moved = 0
  // An order that has moved is no more among the guest's.
  for (;;) {
    const page = await orderIdsOf(from, ctx, { limit: PAGE })
    if (page.length === 0) return moved
    for (const { id } of page) await moveOrderTo(id, from, to, ctx)
    moved += page.length
  }
}

async function movePoints(from: string, to: string, ctx: Context): Promise<number> {
  const account = (await documentAt(ctx.db, 'loyalties/{uid}', from).get()).data()
  return account ? joinPoints(ctx, from, to, account.store) : 0
}
