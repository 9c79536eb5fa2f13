import { FAR, NEAR } from '@forno/domain/testing/a-store'
import { isActive } from '@forno/domain/run/statuses'
import { minutes } from '@forno/domain/time/millis'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { planStore } from './plan-store.ts'
import { openShopInMemory, SHOP, type ShopInMemory } from './testing/shop-in-memory.ts'

const DRIVERS = ['driver-a', 'driver-b', 'driver-c']

type Happening =
  | { is: 'order'; far: boolean; ready: boolean }
  | { is: 'callOff'; which: number }
  | { is: 'answer'; who: number; answer: 'accept' | 'decline' }
  | { is: 'plan' }
  | { is: 'minute' }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ is: fc.constant('order' as const), far: fc.boolean(), ready: fc.boolean() }),
  fc.record({ is: fc.constant('callOff' as const), which: fc.nat(20) }),
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('answer' as const),
      who: fc.nat(2),
      answer: fc.constantFrom('accept' as const, 'decline' as const),
    }),
  },
  fc.constant({ is: 'plan' as const }),
  { weight: 3, arbitrary: fc.constant({ is: 'minute' as const }) },
)

const made: string[] = []

async function happen(shop: ShopInMemory, one: Happening): Promise<void> {
  switch (one.is) {
    case 'order': {
      const id = `order-${String(made.length)}`
      made.push(id)
      await shop.keepOrder(id, { status: one.ready ? 'ready' : 'baking' }, one.far ? FAR : NEAR)
      return
    }
    case 'callOff': {
      const id = made[one.which]
      // Once somebody has it, calling it off is a matter of its run.
      const isFree = id !== undefined && (await shop.orderOf(id)).run === null
      if (isFree && (await shop.orderOf(id)).status !== 'cancelled') await shop.move(id, 'callOff')
      return
    }
    case 'answer': {
      const uid = DRIVERS[one.who] ?? ''
      const { run } = await shop.driverOf(uid)
      if (run === null) return
      const { status, offers } = await shop.runOf(run)
      const isInTime = (offers.at(-1)?.until ?? 0) > shop.now()
      if (status === 'offered' && isInTime) await shop.answer(uid, one.answer)
      return
    }
    case 'plan':
      return planStore(SHOP, shop.ctx)
    case 'minute':
      shop.pass(minutes(1))
      await shop.sweepUp()
  }
}

/** Nobody has two runs, no order is in two hands, runs and their orders and drivers say the same. */
async function agrees(shop: ShopInMemory): Promise<void> {
  const active = (await shop.runs()).filter(({ status }) => isActive(status))
  const inHand = new Map<string, string>()
  for (const run of active) {
    expect((await shop.driverOf(run.shownTo ?? '')).run).toBe(run.id)
    expect(run.stops.length).toBeLessThanOrEqual(3)
    for (const { order } of run.stops.filter(({ status }) => status === 'waiting')) {
      expect(inHand.get(order)).toBeUndefined()
      inHand.set(order, run.id)
      expect((await shop.orderOf(order)).run).toBe(run.id)
    }
  }
  const ids = new Set<string | null>([null, ...active.map(({ id }) => id)])
  for (const uid of DRIVERS) expect(ids).toContain((await shop.driverOf(uid)).run)
}

it('whatever drivers answer, nobody has two runs, and no order is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (evening) => {
      made.length = 0
      const shop = await openShopInMemory()
      for (const uid of DRIVERS) await shop.beginShift(uid)
      for (const one of evening) {
        await happen(shop, one)
        await agrees(shop)
      }
      await shop.sweepUp()
      shop.pass(minutes(1))
      await shop.sweepUp()
      const { plan } = await shop.desk()
      const heard = [
        ...(plan?.runs ?? []).flatMap(({ orders }) => orders),
        ...(plan?.leftOut ?? []).map(({ order }) => order),
      ]
      for (const id of made) {
        const { status, run } = await shop.orderOf(id)
        const isInHand = run !== null && isActive((await shop.runOf(run)).status)
        expect(status === 'cancelled' || isInHand || heard.includes(id)).toBe(true)
      }
      expect(shop.log.lines.filter(({ level }) => level === 'error')).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 30_000)
