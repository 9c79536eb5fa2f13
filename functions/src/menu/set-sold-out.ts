import { rolesAt } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import type { InputOf } from '@forno/domain/commands/command'
import { type Availability, withSoldOut } from '@forno/domain/menu/availability'
import { byId, type Menu } from '@forno/domain/menu/menu'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { startOfNextDay } from '@forno/domain/time/local-day'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { saveAudit } from '../platform/orders.ts'
import { readShop } from '../platform/shops.ts'

type Input = InputOf<typeof commands.setSoldOut>

/** The evening's work ends, and the next day's deliveries have come, at six in the morning. */
const DAY_BEGINS = 6

/**
 * Marks something as sold out until the next morning of the shop, or as there again. Refuses `notAllowed` to
 * people of other shops and `unknownItem` for what the menu does not have. Said twice, it is written once.
 */
export const setSoldOut = handle(commands.setSoldOut, async (input, { ctx, person }) => {
  const may = rolesAt(person, input.store).some((role) => commands.setSoldOut.roles.includes(role))
  if (!may) return refuse('notAllowed')
  return ctx.db.runTransaction(async (tx) => {
    const shop = await readShop(ctx, input.store, tx)
    if (!shop) return refuse('notFound', { field: 'store' })
    if (!has(shop.menu, input))
      return refuse('unknownItem', { field: 'id', params: { id: input.id } })
    const now = ctx.now()
    const { timeZone } = shop.store.hours
    const until = input.soldOut ? startOfNextDay(timeZone, now, DAY_BEGINS) : null
    if (isSo(shop.availability, input, until, now)) return ok(shop.availability)

    const next = withSoldOut(shop.availability, { kind: input.kind, id: input.id, until }, now)
    tx.set(documentAt(ctx.db, 'stores/{store}/live/{doc}', input.store, 'availability'), next)
    saveAudit(tx, ctx, `${input.store}:availability:${next.version}`, {
      store: input.store,
      at: now,
      by: person.uid,
      what: 'setSoldOut',
      subject: input.id,
      detail: until === null ? `${input.kind} is there again` : `${input.kind} is sold out`,
    })
    return ok(next)
  })
})

const has = (menu: Menu, { kind, id }: Input): boolean =>
  byId<{ id: string }>(kind === 'item' ? menu.items : menu.ingredients, id) !== undefined

/** Whether the list says this already. */
function isSo(
  { soldOut }: Availability,
  { kind, id }: Input,
  until: number | null,
  now: number,
): boolean {
  const known = soldOut.find((entry) => entry.kind === kind && entry.id === id && entry.until > now)
  return (known?.until ?? null) === until
}
