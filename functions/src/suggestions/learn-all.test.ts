import { EVENING } from '@forno/domain/testing/an-order'
import { days } from '@forno/domain/time/millis'
import { expect, it } from 'vitest'
import { learnAll } from './learn-all.ts'
import { someShops } from './testing/shops-in-memory.ts'

it('each shop learns from its own orders, and from no other’s', async () => {
  const { ctx, open, sell, learnt, lift } = someShops()
  await open('centro')
  await open('sur')
  await sell('centro', 'order-1')
  await sell('centro', 'order-2', 800)
  await learnAll(ctx)
  expect(await learnt('centro')).toMatchObject({ orders: 1, items: ['funghi', 'margherita'] })
  expect(await learnt('sur')).toMatchObject({ orders: 0, items: [] })
  expect(await lift('centro')).toMatchObject({ store: 'centro', verdict: 'unclear' })
})

it('a shop that cannot be read keeps no other from its turn, and is tried again alone', async () => {
  const { ctx, clock, log, open, sell, learnt } = someShops()
  await open('sur')
  await sell('sur', 'order-1')
  await ctx.db.doc('stores/broken').set({ id: 'broken' })
  await expect(learnAll(ctx)).rejects.toThrow('not learnt from: broken')
  expect(await learnt('sur')).toMatchObject({ orders: 1 })
  expect(log.lines.map(({ level, fields }) => `${level} ${fields.store}`)).toEqual([
    'error broken',
    'info sur',
  ])
  // Called again some minutes later, only the broken one is looked at; the next night all of them are.
  clock.advance(days(0.01))
  await sell('sur', 'order-2')
  await expect(learnAll(ctx)).rejects.toThrow('broken')
  expect(await learnt('sur')).toMatchObject({ orders: 1, learntAt: EVENING })
  clock.advance(days(1))
  await expect(learnAll(ctx)).rejects.toThrow('broken')
  expect(await learnt('sur')).toMatchObject({ orders: 2 })
})

it('an order that cannot be read is left out and told of', async () => {
  const { ctx, log, open, sell, learnt } = someShops()
  await open('centro')
  await sell('centro', 'order-1')
  await ctx.db.doc('orders/odd').set({ store: 'centro', placedAt: EVENING - 1, status: 'lost' })
  await learnAll(ctx)
  expect(await learnt('centro')).toMatchObject({ orders: 1 })
  expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { store: 'centro', count: 1 } })
})
