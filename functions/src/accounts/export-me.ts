import { personalPaths, tracesIn } from '@forno/domain/access/personal-data'
import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { ok } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { exported } from './exported.ts'
import { exportOrders, MOST_ORDERS } from './export-orders.ts'
import { personalQuery, type Stored } from './personal-query.ts'

type Documents = Record<string, unknown>[]

/** So many of anything but orders. Whoever has more is told so, under `leftOut`. */
const MOST = 1000

/**
 * Everything that we know of the person asking, by where it stands: what `personalData` lists, their account and the
 * cards that Stripe keeps. The newest 200 orders with all that belongs to them; 1000 of anything else.
 */
export const exportMe = handle(commands.exportMe, async (_, { ctx, person }) => {
  const data: Record<string, Documents> = { account: await accountOf(person, ctx) }
  const leftOut: Documents = []
  for (const path of personalPaths) {
    for (const { found, exported: isExported } of tracesIn(path)) {
      if (!isExported || found.by === 'order' || path === 'orders/{order}') continue
      const docs = await findAll(path, found, person.uid, ctx)
      data[path] = [...(data[path] ?? []), ...docs.slice(0, MOST).map(asGiven(person))]
      if (docs.length > MOST) leftOut.push({ path, given: MOST })
    }
  }
  const orders = await exportOrders(person.uid, ctx)
  for (const [path, docs] of Object.entries(orders.docs)) data[path] = docs.map(asGiven(person))
  if (orders.more) leftOut.push({ path: 'orders/{order}', given: MOST_ORDERS })
  data['cards'] = await cardsOf(person, ctx)
  data['leftOut'] = leftOut
  return ok({ madeAt: ctx.now(), data })
})

const asGiven =
  ({ uid }: Person) =>
  ({ id, data }: Stored): Record<string, unknown> => ({ id, ...asRecord(exported(data, uid)) })

const asRecord = (value: unknown): object =>
  value !== null && typeof value === 'object' ? value : {}

async function findAll(
  path: (typeof personalPaths)[number],
  found: ReturnType<typeof tracesIn>[number]['found'],
  uid: string,
  ctx: Context,
): Promise<Stored[]> {
  if (found.by === 'id') {
    const one = await ctx.db.doc(path.replace('{uid}', uid)).get()
    const data = one.data()
    return data ? [{ id: one.id, data }] : []
  }
  const { docs } = await personalQuery(path, found, uid, ctx)
    .limit(MOST + 1)
    .get()
  return docs.map((doc) => ({ id: doc.id, data: doc.data() }))
}

async function accountOf({ uid, kind }: Person, ctx: Context): Promise<Documents> {
  const account = await ctx.accounts.find(uid)
  const { email = '', proven = false, phone } = account ?? {}
  return [{ uid, kind, email, proven, ...(phone && { phone }) }]
}

async function cardsOf({ uid }: Person, ctx: Context): Promise<Documents> {
  const payer = (await documentAt(ctx.db, 'payers/{uid}', uid).get()).data()
  const cards = payer && ctx.gateway ? await ctx.gateway.cardsOf(payer.stripe) : []
  return cards.map(({ brand, last4, expMonth, expYear }) => ({ brand, last4, expMonth, expYear }))
}
