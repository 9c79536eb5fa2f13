import { FAR, NEAR } from '@forno/domain/testing/a-store'
import { minutes } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Gate } from '../../../e2e/campaign/memory-firestore/gate.ts'
import { planIfNew, planStore } from './plan-store.ts'
import { openShopInMemory, SHOP, type ShopInMemory } from './testing/shop-in-memory.ts'

let shop: ShopInMemory

beforeEach(async () => {
  shop = await openShopInMemory()
})

const plan = () => planStore(SHOP, shop.ctx)

describe('planning a shop', () => {
  it('asks the driver who is free about the order that waits, and says why', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await plan()
    const [run] = await shop.runs()
    expect(run).toMatchObject({ status: 'offered', shownTo: 'driver-a', planned: ['order-a'] })
    expect(run?.why).not.toBe('')
    expect((await shop.driverOf('driver-a')).run).toBe(run?.id)
    expect(await shop.orderOf('order-a')).toMatchObject({ run: run?.id, driver: null })
    expect((await shop.desk()).plan?.runs).toMatchObject([{ driver: 'driver-a' }])
    expect((await shop.desk()).planningUntil).toBe(0)
  })

  it('asks nobody twice about the same, however often it plans', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await shop.beginShift('driver-b')
    await plan()
    await plan()
    await plan()
    expect(await shop.runs()).toHaveLength(1)
    expect((await shop.runs())[0]?.offers).toHaveLength(1)
  })

  it('waits with an order whose food is far from ready', async () => {
    await shop.keepOrder('order-a', { status: 'accepted' })
    await shop.beginShift('driver-a')
    await plan()
    expect(await shop.runs()).toEqual([])
    expect((await shop.desk()).plan?.runs).toHaveLength(1)
  })

  it('only says what it would do where managers give every order by hand', async () => {
    await shop.changeDesk({ auto: false })
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await plan()
    expect(await shop.runs()).toEqual([])
    expect((await shop.desk()).plan?.runs).toMatchObject([{ orders: ['order-a'] }])
  })

  it('asks nobody who is on a break', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    const { shift } = await shop.driverOf('driver-a')
    await shop.beginShift('driver-a', { shift: shift && { ...shift, pausedAt: shop.now() } })
    await plan()
    expect(await shop.runs()).toEqual([])
  })

  it('holds what a person holds', async () => {
    await shop.changeDesk({ pins: [{ kind: 'hold', orderId: 'order-a' }] })
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await plan()
    expect((await shop.desk()).plan?.leftOut).toEqual([{ order: 'order-a', why: 'held' }])
  })

  it('brings what can no longer arrive fresh all the same', async () => {
    await shop.keepOrder('order-a')
    shop.pass(minutes(60))
    await shop.beginShift('driver-a')
    await plan()
    expect((await shop.runs())[0]).toMatchObject({ status: 'offered', planned: ['order-a'] })
  })
})

describe('when an offer comes to nothing', () => {
  it('the next driver is asked about the same run', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await shop.beginShift('driver-b')
    await plan()
    const first = (await shop.runs())[0]?.shownTo ?? ''
    await shop.answer(first, 'decline')
    await plan()
    const runs = await shop.runs()
    expect(runs).toHaveLength(1)
    expect(runs[0]?.status).toBe('offered')
    expect(runs[0]?.shownTo).not.toBe(first)
    expect((await shop.driverOf(first)).run).toBeNull()
  })

  it('because nobody answers in time, the sweep asks the next one', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await shop.beginShift('driver-b')
    await plan()
    const first = (await shop.runs())[0]?.shownTo ?? ''
    shop.pass(minutes(1))
    await shop.sweepUp()
    expect((await shop.runs())[0]?.shownTo).toBe(first)
    shop.pass(minutes(1))
    await shop.sweepUp()
    const [run] = await shop.runs()
    expect(run?.offers.map(({ answer }) => answer)).toEqual(['timedOut', null])
    expect(run?.shownTo).not.toBe(first)
  })

  it('because all have declined, the order waits, says so, and goes to the next who begins', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await shop.beginShift('driver-b')
    for (let n = 0; n < 2; n++) {
      await plan()
      await shop.answer((await shop.runs())[0]?.shownTo ?? '', 'decline')
    }
    await plan()
    for (let n = 0; n < 10; n++) {
      shop.pass(minutes(1))
      await shop.sweepUp()
    }
    expect((await shop.runs())[0]?.status).toBe('open')
    expect((await shop.desk()).plan?.leftOut).toEqual([{ order: 'order-a', why: 'nobodyMay' }])
    await shop.beginShift('driver-c')
    await plan()
    expect((await shop.runs())[0]).toMatchObject({ status: 'offered', shownTo: 'driver-c' })
  })

  it('who did not answer is asked again after some minutes, when nobody else is there', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await plan()
    for (let n = 0; n < 2; n++) {
      shop.pass(minutes(1))
      await shop.sweepUp()
    }
    expect((await shop.runs())[0]?.status).toBe('open')
    for (let n = 0; n < 4; n++) {
      shop.pass(minutes(1))
      await shop.sweepUp()
    }
    expect((await shop.runs())[0]).toMatchObject({ status: 'offered', shownTo: 'driver-a' })
  })

  it('and its orders are planned otherwise, who declined one is not asked about it again', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await plan()
    await shop.answer('driver-a', 'decline')
    await shop.keepOrder('order-b')
    await shop.beginShift('driver-b')
    await plan()
    const runs = await shop.runs()
    const asked = runs.filter(({ status }) => status === 'offered')
    for (const run of asked.filter(({ shownTo }) => shownTo === 'driver-a')) {
      expect(run.planned).not.toContain('order-a')
    }
    expect(asked.flatMap(({ planned }) => planned)).toContain('order-a')
  })
})

describe('orders that nobody has', () => {
  it('go to a driver as soon as one begins a shift', async () => {
    await shop.keepOrder('order-a')
    await plan()
    expect((await shop.desk()).plan?.leftOut).toHaveLength(1)
    await shop.beginShift('driver-a')
    await plan()
    expect((await shop.runs())[0]?.shownTo).toBe('driver-a')
  })

  it('vanish from the run that nobody has yet when they are called off', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await plan()
    await shop.answer('driver-a', 'decline')
    await shop.move('order-a', 'callOff')
    await plan()
    expect((await shop.runs()).map(({ status }) => status)).toEqual(['cancelled'])
  })

  it('are not offered while somebody has them', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    await shop.beginShift('driver-b')
    await plan()
    await shop.answer((await shop.runs())[0]?.shownTo ?? '', 'accept')
    await plan()
    expect(await shop.runs()).toHaveLength(1)
    expect((await shop.orderOf('order-a')).driver).not.toBeNull()
  })
})

describe('when an order is expected', () => {
  it('is said anew, on its own screens and behind its link, when it has moved', async () => {
    const { estimate } = await shop.keepOrder('order-a')
    shop.pass(minutes(45))
    await plan()
    const order = await shop.orderOf('order-a')
    expect(order.estimate.from).toBeGreaterThan(estimate.from)
    const link = await shop.ctx.db.doc('trackings/order-a.signature').get()
    expect(link.get('estimate')).toEqual(order.estimate)
  })

  it('stays as it is while it moves by less than people notice', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    shop.pass(minutes(45))
    await plan()
    const { estimate } = await shop.orderOf('order-a')
    shop.pass(minutes(1))
    await plan()
    expect((await shop.orderOf('order-a')).estimate).toEqual(estimate)
  })
})

it('the desk learns from each order once, and forgets it when it is over', async () => {
  await shop.keepOrder('order-a')
  await shop.keepOrder('order-b', {}, FAR)
  await shop.keepOrder('order-c', { status: 'baking' }, NEAR)
  await plan()
  await plan()
  const { forecast, learnt } = await shop.desk()
  expect(forecast.orders[SHOP]).toBe(3)
  expect(forecast.errors.count).toBe(4)
  expect(Object.keys(learnt)).toHaveLength(3)
  await shop.move('order-a', 'callOff')
  await plan()
  expect(Object.keys((await shop.desk()).learnt)).toEqual(['order-b', 'order-c'])
})

it('a shift that nobody has ended is over two hours after its time', async () => {
  await shop.beginShift('driver-a')
  shop.pass(minutes(180 + 119))
  await shop.sweepUp()
  expect((await shop.driverOf('driver-a')).shift).not.toBeNull()
  shop.pass(minutes(2))
  await shop.sweepUp()
  expect((await shop.driverOf('driver-a')).shift).toBeNull()
  expect((await shop.ctx.db.doc('positions/driver-a').get()).exists).toBe(false)
})

describe('what planning writes', () => {
  /** Documents written by each commit of some work. */
  async function writesOf(work: (ctx: ShopInMemory['ctx']) => Promise<void>): Promise<string[]> {
    const written: string[] = []
    const gate: Gate = async (what, run) => {
      const [, paths] = /^commit (.*)$/.exec(what) ?? []
      if (paths !== undefined) written.push(...paths.split(', '))
      return run()
    }
    await work(shop.through(gate))
    return written
  }
  const desk = 'dispatches/centro'

  it('is the desk twice when nobody is to be asked', async () => {
    await shop.keepOrder('order-a', { status: 'accepted' })
    await shop.beginShift('driver-a')
    await plan()
    expect(await writesOf((ctx) => planStore(SHOP, ctx))).toEqual([desk, desk])
  })

  it('is the run, its driver and its orders besides for each offer', async () => {
    await shop.keepOrder('order-a')
    await shop.beginShift('driver-a')
    const written = await writesOf((ctx) => planStore(SHOP, ctx))
    expect(written).toEqual([
      desk,
      expect.stringMatching(/^runs/),
      'drivers/driver-a',
      'orders/order-a',
      desk,
    ])
  })

  it('is nothing in a minute in which nothing is new', async () => {
    await shop.keepOrder('order-a', { status: 'accepted' })
    await shop.beginShift('driver-a')
    await planStore(SHOP, shop.ctx)
    shop.pass(1000)
    expect(await writesOf((ctx) => planIfNew(SHOP, ctx))).toEqual([])
    await shop.keepOrder('order-b', { status: 'accepted' })
    expect(await writesOf((ctx) => planIfNew(SHOP, ctx))).toContain(desk)
  })
})
