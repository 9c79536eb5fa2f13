import { minutes } from '@forno/domain/time/millis'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gate } from '../../../e2e/campaign/memory-firestore/gate.ts'
import { planStore } from './plan-store.ts'
import { LEASE_LASTS, takeLease } from './lease.ts'
import { openShopInMemory, SHOP, type ShopInMemory } from './testing/shop-in-memory.ts'

/** A planner that dies at its n-th call to the outside, or never. */
type Planner = { diesAt: number | null; carriedOut: boolean }

const planners = (mortal: boolean): fc.Arbitrary<Planner[]> =>
  fc.array(
    fc.record({
      diesAt: mortal ? fc.option(fc.integer({ min: 0, max: 14 })) : fc.constant(null),
      carriedOut: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  )

/** Who is thinking now: from reading the shop until the desk is written, or until they die. */
class Thinkers {
  readonly #now = new Set<number>()
  most = 0
  hear(who: number, what: string): void {
    if (what === `read stores/${SHOP}`) this.#now.add(who)
    this.most = Math.max(this.most, this.#now.size)
    if (what.startsWith('commit') && what.includes(`dispatches/${SHOP}`)) this.#now.delete(who)
  }
  dies(who: number): void {
    this.#now.delete(who)
  }
}

/** Lets several planners go on call by call, in an order that chance decides; each comes after an order of its own. */
async function together(shop: ShopInMemory, crowd: readonly Planner[], turns: fc.Scheduler) {
  const thinkers = new Thinkers()
  const all = crowd.map(async ({ diesAt, carriedOut }, who) => {
    let calls = 0
    let die = () => {}
    const dead = new Promise<void>((resolve) => (die = resolve))
    const gate: Gate = async (what, run) => {
      await turns.schedule(Promise.resolve(), `${String(who)} ${what}`)
      if (calls++ === diesAt) {
        if (carriedOut) await run()
        thinkers.dies(who)
        die()
        return new Promise(() => {})
      }
      thinkers.hear(who, what)
      return run()
    }
    await turns.schedule(Promise.resolve(), `${String(who)} happens`)
    await shop.keepOrder(`order-${String(who)}`)
    await Promise.race([dead, planStore(SHOP, shop.through(gate))])
  })
  await turns.waitFor(Promise.all(all))
  return thinkers
}

/** Orders that the last plan, or a run, has not heard of. */
async function unheardOf(shop: ShopInMemory, count: number): Promise<string[]> {
  const { plan } = await shop.desk()
  const heard = [
    ...(plan?.runs ?? []).flatMap(({ orders }) => orders),
    ...(plan?.leftOut ?? []).map(({ order }) => order),
    ...(await shop.runs()).flatMap(({ planned }) => planned),
  ]
  return Array.from({ length: count }, (_, n) => `order-${String(n)}`).filter(
    (order) => !heard.includes(order),
  )
}

/** No order in two hands, no driver with two runs. */
async function isOneToOne(shop: ShopInMemory): Promise<void> {
  const active = (await shop.runs()).filter(({ status }) => status === 'offered')
  const orders = active.flatMap(({ planned }) => planned)
  const drivers = active.map(({ shownTo }) => shownTo)
  expect(new Set(orders).size).toBe(orders.length)
  expect(new Set(drivers).size).toBe(drivers.length)
  for (const { id, shownTo, planned } of active) {
    expect((await shop.driverOf(shownTo ?? '')).run).toBe(id)
    for (const order of planned) expect((await shop.orderOf(order)).run).toBe(id)
  }
}

describe('several who want to plan one shop at once', () => {
  it('never do, and whatever happened before the last one left is planned', async () => {
    await fc.assert(
      fc.asyncProperty(planners(false), fc.scheduler(), async (crowd, turns) => {
        const shop = await openShopInMemory()
        await shop.beginShift('driver-a')
        const thinkers = await together(shop, crowd, turns)
        expect(thinkers.most).toBe(1)
        expect(await unheardOf(shop, crowd.length)).toEqual([])
        expect(await shop.desk()).toMatchObject({ planningUntil: 0, again: false })
        await isOneToOne(shop)
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  it('lose nothing when some of them die: the next sweep after their time makes it good', async () => {
    await fc.assert(
      fc.asyncProperty(planners(true), fc.scheduler(), async (crowd, turns) => {
        const shop = await openShopInMemory()
        await shop.beginShift('driver-a')
        await shop.beginShift('driver-b')
        const thinkers = await together(shop, crowd, turns)
        expect(thinkers.most).toBeLessThanOrEqual(1)
        await isOneToOne(shop)
        shop.pass(minutes(1))
        await shop.sweepUp()
        expect(await unheardOf(shop, crowd.length)).toEqual([])
        await isOneToOne(shop)
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})

describe('the right to plan', () => {
  it('is somebody else’s when its time is over, and then the first one saves nothing', async () => {
    const shop = await openShopInMemory()
    await shop.keepOrder('order-a')
    let passed = false
    const slow = shop.through(async (what, run) => {
      if (!passed && what === `read stores/${SHOP}`) {
        passed = true
        shop.pass(LEASE_LASTS)
        await planStore(SHOP, shop.ctx)
        shop.pass(minutes(1))
      }
      return run()
    })
    await planStore(SHOP, slow)
    expect((await shop.desk()).plan?.at).toBe(shop.now() - minutes(1))
  })

  it('is told of everybody who comes meanwhile by one write, however many come', async () => {
    const shop = await openShopInMemory()
    await takeLease(SHOP, shop.ctx)
    const commits: string[] = []
    const ctx = shop.through(async (what, run) => {
      if (what.startsWith('commit')) commits.push(what)
      return run()
    })
    await planStore(SHOP, ctx)
    await planStore(SHOP, ctx)
    await planStore(SHOP, ctx)
    expect(commits).toHaveLength(1)
    expect((await shop.desk()).again).toBe(true)
  })
})
