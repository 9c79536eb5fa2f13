import { type Order } from '@forno/domain/order/order'
import { aLine, anOrder, aCheckout, EVENING } from '@forno/domain/testing/an-order'
import { aCustomer } from '@forno/domain/testing/people'
import { days } from '@forno/domain/time/millis'
import { nothingMissing } from '@forno/domain/menu/availability'
import { suggestAddOns } from '@forno/domain/recommend/suggest-add-ons'
import { unsuitable } from '@forno/domain/recommend/suits'
import { beforeAll, expect, it } from 'vitest'
import { documentAt } from '../platform/documents.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import { installMeter, metered } from '../platform/testing/meter.ts'
import { aClock, aContext, aLog } from '../platform/testing/test-context.ts'
import { openTestShop } from '../platform/testing/test-shop.ts'
import { learnShop } from './learn-shop.ts'

beforeAll(() => installMeter(emulatedDb()))

const pizza = (item: string) =>
  aLine({
    key: item,
    choice: { kind: 'pizza', size: 'l', crust: 'classic', left: { pizza: item, toppings: [] } },
  })
const product = (item: string, variant: string) =>
  aLine({ key: item, choice: { kind: 'product', item, variant } })

/** Cola goes with margherita, garlic bread with marinara. */
const tables = [
  [pizza('margherita'), product('cola', 'can')],
  [pizza('marinara'), product('garlic-bread', 'one')],
]

/** More than one page of orders, by five people. */
async function sellIn(shop: Awaited<ReturnType<typeof openTestShop>>, count: number) {
  const db = emulatedDb()
  const orders = Array.from({ length: count }, (_, n): Order => {
    const checkout = aCheckout({ lines: tables[n % 2] ?? [] }, shop)
    return anOrder(
      {
        id: `${shop.store.id}-${n}`,
        status: n % 50 === 49 ? 'cancelled' : 'delivered',
        placedAt: EVENING - days(1 + (n % 60)),
        tookSuggestion: n % 4 === 0,
      },
      { shop, checkout, by: aCustomer(`person-${n % 5}`) },
    )
  })
  for (let from = 0; from < count; from += 250) {
    const batch = db.batch()
    for (const order of orders.slice(from, from + 250)) {
      batch.set(documentAt(db, 'orders/{order}', order.id), order)
    }
    await batch.commit()
  }
}

it('a night’s learning of a small shop: one read for each order, two writes, the same when run again', async () => {
  const shop = await openTestShop({ holdOut: 0.3 })
  await sellIn(shop, 520)
  const ctx = aContext({ now: aClock(EVENING).now, log: aLog() })
  const { id } = shop.store
  const read = async () => ({
    suggestions: (await documentAt(ctx.db, 'suggestions/{store}', id).get()).data(),
    lift: (await documentAt(ctx.db, 'lifts/{store}', id).get()).data(),
  })
  const bill = await metered(() => learnShop(id, ctx))
  expect(bill).toEqual({ reads: 521, writes: 2, deletes: 0 })
  const first = await read()
  if (!first.suggestions) throw new Error('nothing was learnt')
  expect(first.suggestions.orders).toBe(510)
  expect(JSON.stringify(first.suggestions).length).toBeLessThan(200_000)

  const limits = { missing: nothingMissing, avoid: [], diets: [] }
  const exclude = unsuitable(shop.menu, limits)
  const [best] = suggestAddOns(first.suggestions, [{ item: 'marinara', quantity: 1 }], {
    exclude,
  })
  expect(best).toMatchObject({ item: 'garlic-bread', because: 'marinara' })

  const { lift } = first
  expect((lift?.shown.people ?? 0) + (lift?.heldOut.people ?? 0)).toBe(5)
  expect((lift?.shown.orders ?? 0) + (lift?.heldOut.orders ?? 0)).toBe(505)
  expect(lift).toMatchObject({ share: 0.3, from: EVENING - days(90), to: EVENING })

  await learnShop(id, ctx)
  expect(await read()).toEqual(first)
})
