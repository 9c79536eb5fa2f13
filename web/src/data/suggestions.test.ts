import { EVENING } from '@forno/domain/testing/an-order'
import { learn } from '@forno/domain/recommend/learn'
import { anOrder } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import { describe, expect, it, vi } from 'vitest'
import { readOwnOrders } from './own-orders.ts'
import { memoryShelf } from './shelf.ts'
import { readSuggestions } from './suggestions.ts'

const table = learn([{ at: EVENING - days(1), items: [{ item: 'cola', quantity: 1 }] }], EVENING, {
  timeZone: 'UTC',
})

describe('what a shop has learnt', () => {
  const askFor = (answer: unknown) => vi.fn<(store: string) => Promise<unknown>>(async () => answer)

  it('is asked for once a day, and by each shop for itself', async () => {
    const shelf = memoryShelf()
    const fetch = askFor(table)
    const at = (now: number, store = 'centro') => readSuggestions(store, now, { shelf, fetch })
    expect(await at(EVENING)).toEqual(table)
    expect(await at(EVENING + days(0.9))).toEqual(table)
    expect(fetch).toHaveBeenCalledTimes(1)
    await at(EVENING + days(1))
    await at(EVENING + days(1), 'sur')
    expect(fetch).toHaveBeenCalledTimes(3)
  })

  it.each([undefined, { orders: 'many' }])(
    'may be nothing (%j), and is asked for again in an hour',
    async (answer) => {
      const shelf = memoryShelf()
      const fetch = askFor(answer)
      const at = (now: number) => readSuggestions('centro', now, { shelf, fetch })
      expect([await at(EVENING), await at(EVENING + minutes(59))]).toEqual([null, null])
      expect(fetch).toHaveBeenCalledTimes(1)
      await at(EVENING + minutes(61))
      expect(fetch).toHaveBeenCalledTimes(2)
    },
  )

  it('comes also to a browser that keeps nothing, and to a clock that was put back', async () => {
    const fetch = askFor(table)
    const broken = () => Promise.reject(new Error('no room'))
    const shelf = { read: broken, change: broken }
    expect(await readSuggestions('centro', EVENING, { shelf, fetch })).toEqual(table)
    const kept = memoryShelf()
    await readSuggestions('centro', EVENING, { shelf: kept, fetch })
    await readSuggestions('centro', EVENING - days(3), { shelf: kept, fetch })
    expect(fetch).toHaveBeenCalledTimes(3)
  })
})

describe('somebody’s own orders', () => {
  const order = anOrder({ id: 'order-1' })
  it('are asked for once a day, again after a new order, and never shown to somebody else', async () => {
    const shelf = memoryShelf()
    const fetch = vi.fn<(uid: string) => Promise<(typeof order)[]>>(async () => [order])
    const of = (uid: string, newest: string | null, now = EVENING) =>
      readOwnOrders(uid, newest, now, { shelf, fetch })
    const [first] = await of('ana', null)
    expect(first?.quote).toEqual(order.quote)
    expect(first).not.toHaveProperty('note')
    await of('ana', 'order-1', EVENING + days(0.9))
    expect(fetch).toHaveBeenCalledTimes(1)
    await of('ana', 'order-2')
    expect(fetch).toHaveBeenCalledTimes(2)
    await of('eva', null)
    expect(fetch).toHaveBeenLastCalledWith('eva')
    await of('eva', null, EVENING + days(2))
    expect(fetch).toHaveBeenCalledTimes(4)
  })
})
