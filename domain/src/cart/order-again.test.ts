import { describe, expect, it } from 'vitest'
import { missingAt, nothingMissing } from '../menu/availability.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aStore, anAvailability, closedAllWeek, OUTSIDE } from '../testing/a-store.ts'
import { aDeliveryTo, anOrder, EVENING, toTheDoor } from '../testing/an-order.ts'
import { orderAgain } from './order-again.ts'

const { quote } = anOrder()
const before = { lines: quote.lines, fulfilment: toTheDoor, tip: 200 }
const shop = { store: aStore(), menu: aMenu(), missing: nothingMissing }

describe('an earlier order, once more', () => {
  it('is ready when all of it can be had: at today’s prices, with its tip', () => {
    const again = orderAgain(shop, before, EVENING)
    expect(again).toMatchObject({ gone: [], refusals: [], ready: true })
    expect(again.quote?.tip).toBe(200)
    expect(again.quote?.goods).toBe(quote.goods)
  })

  it('is not ready when something is gone, and names it', () => {
    const menu = { ...shop.menu, items: shop.menu.items.filter(({ id }) => id !== 'funghi') }
    const again = orderAgain({ ...shop, menu }, before, EVENING)
    expect([again.gone, again.lines.length, again.ready]).toEqual([
      ['Half margherita, half funghi'],
      1,
      false,
    ])
  })

  it('is not ready when an ingredient is out, and says of which line', () => {
    const out = anAvailability({
      soldOut: [{ kind: 'ingredient', id: 'mushrooms', until: EVENING + 1 }],
    })
    const { refusals, ready } = orderAgain(
      { ...shop, missing: missingAt(out, EVENING) },
      before,
      EVENING,
    )
    expect(refusals.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'soldOut lines.1.choice.right.toppings',
    ])
    expect(ready).toBe(false)
  })

  it.each([
    [
      'the shop is shut',
      { store: aStore({ hours: { ...aStore().hours, week: closedAllWeek } }) },
      {},
    ],
    ['the shop does not deliver there any more', {}, { fulfilment: aDeliveryTo(OUTSIDE) }],
  ])('is not ready when %s', (_, atShop, atOrder) => {
    const again = orderAgain({ ...shop, ...atShop }, { ...before, ...atOrder }, EVENING)
    expect([again.ready, again.refusals.length]).toEqual([false, 1])
  })

  it('is nothing when nothing of it is left', () => {
    const again = orderAgain({ ...shop, menu: { ...shop.menu, items: [] } }, before, EVENING)
    expect([again.quote, again.ready, again.gone.length]).toEqual([null, false, 2])
  })
})
