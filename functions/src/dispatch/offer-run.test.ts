import type { Run as PlannedRun } from '@forno/domain/dispatch/plan'
import { aStore } from '@forno/domain/testing/a-store'
import { beforeEach, describe, expect, it } from 'vitest'
import { offerRun } from './offer-run.ts'
import { openShopInMemory, type ShopInMemory } from './testing/shop-in-memory.ts'

let shop: ShopInMemory

beforeEach(async () => {
  shop = await openShopInMemory()
  for (const id of ['order-a', 'order-b']) await shop.keepOrder(id)
  for (const uid of ['driver-a', 'driver-b']) await shop.beginShift(uid)
})

const offer = (driverId: string, ...orders: string[]): Promise<boolean> => {
  const at = shop.now()
  const planned: PlannedRun = {
    driverId,
    storeId: 'centro',
    stops: orders.map((orderId) => ({ orderId, handOverAt: at })),
    arriveAt: at,
    pickUpAt: at,
    leaveBy: at,
    begin: { kind: 'pickUp' },
    reason: { kind: 'onlyOne' },
  }
  return offerRun(planned, aStore(), shop.ctx)
}
const statuses = async () => (await shop.runs()).map(({ status }) => status).toSorted()

describe('offering a run', () => {
  it('is one for one order, of two drivers who are to be asked at once', async () => {
    const both = await Promise.all([offer('driver-a', 'order-a'), offer('driver-b', 'order-a')])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await statuses()).toEqual(['offered'])
  })

  it('is one for one driver, of two runs that are to be offered at once', async () => {
    const both = await Promise.all([offer('driver-a', 'order-a'), offer('driver-a', 'order-b')])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect((await shop.driverOf('driver-a')).run).toBe((await shop.runs())[0]?.id)
  })

  it('asks about the open run of the same orders again, in the new sequence', async () => {
    await offer('driver-a', 'order-a', 'order-b')
    await shop.answer('driver-a', 'decline')
    expect(await offer('driver-b', 'order-b', 'order-a')).toBe(true)
    const [run, ...others] = await shop.runs()
    expect(others).toEqual([])
    expect(run?.planned).toEqual(['order-b', 'order-a'])
    expect(run?.stops.map(({ order }) => order)).toEqual(['order-b', 'order-a'])
    expect(run?.offers).toHaveLength(2)
  })

  it('takes open runs apart whose orders are planned otherwise, and gives the others back', async () => {
    await offer('driver-a', 'order-a', 'order-b')
    await shop.answer('driver-a', 'decline')
    expect(await offer('driver-b', 'order-a')).toBe(true)
    expect(await statuses()).toEqual(['cancelled', 'offered'])
    expect((await shop.orderOf('order-b')).run).toBeNull()
    const { run } = await shop.orderOf('order-a')
    expect(await shop.runOf(run ?? '')).toMatchObject({ status: 'offered', shownTo: 'driver-b' })
  })

  it('brings together what was in two open runs', async () => {
    await offer('driver-a', 'order-a')
    await offer('driver-b', 'order-b')
    await shop.answer('driver-a', 'decline')
    await shop.answer('driver-b', 'decline')
    expect(await offer('driver-b', 'order-a', 'order-b')).toBe(true)
    expect(await statuses()).toEqual(['cancelled', 'cancelled', 'offered'])
    expect((await shop.orderOf('order-a')).run).toBe((await shop.orderOf('order-b')).run)
  })

  it('is not made for what somebody has, what is gone, or to who cannot take it', async () => {
    await offer('driver-a', 'order-a')
    await shop.answer('driver-a', 'accept')
    expect(await offer('driver-b', 'order-a')).toBe(false)
    await shop.move('order-b', 'callOff')
    expect(await offer('driver-b', 'order-b')).toBe(false)
    expect(await offer('driver-b', 'no-such-order')).toBe(false)
    await shop.keepOrder('order-c')
    expect(await offer('driver-a', 'order-c')).toBe(false)
    expect(await offer('nobody', 'order-c')).toBe(false)
    expect(await statuses()).toEqual(['accepted'])
  })
})
