import { earnedBy } from '@forno/domain/loyalty/earned-by'
import { rewardDiscount } from '@forno/domain/loyalty/reward-discount'
import { loyaltyRulesSchema } from '@forno/domain/loyalty/rules'
import { quoteCart } from '@forno/domain/order/place-order'
import { aMenu } from '@forno/domain/testing/a-menu'
import { aStore } from '@forno/domain/testing/a-store'
import { valueOf } from '@forno/domain/testing/an-order'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { demoMenu } from './menu/demo-menu.ts'
import { demoStore } from './shop.ts'

const month = '2026-11'

describe.each([
  { name: 'the demo shop', store: demoStore, menu: demoMenu },
  { name: 'the builders’ shop', store: aStore(), menu: aMenu() },
])('$name', ({ store, menu }) => {
  const rules = v.parse(loyaltyRulesSchema, store.loyalty)
  const [first] = rules.rewards.toSorted((a, b) => a.cost - b.cost)
  const smallest = Math.min(...store.zones.map(({ minimum }) => minimum))

  it('lets the smallest order that it delivers earn the first reward: it can be had with the second', () => {
    const earned = earnedBy({ goods: smallest, discounts: [] }, rules, [], month)
    expect(earned).toBeGreaterThanOrEqual(first?.cost ?? Infinity)
  })

  it('takes it off the second order, whichever of its pizzas that is', () => {
    const pizzas = menu.items.filter(({ kind }) => kind === 'pizza')
    expect(pizzas.length).toBeGreaterThan(0)
    for (const pizza of pizzas) {
      const size = menu.sizes.find(({ id }) => pizza.kind === 'pizza' && pizza.prices[id])
      const crust = menu.crusts.find(({ prices }) => size && prices[size.id] !== undefined)
      const left = { pizza: pizza.id, toppings: [] }
      const choice = { kind: 'pizza', size: size?.id ?? '', crust: crust?.id ?? '', left } as const
      const cart = { fulfilment: { kind: 'pickup' } as const, tip: 0 }
      const lines = [{ key: 'line', quantity: 1, choice }]
      const quote = valueOf(quoteCart({ store, menu }, { ...cart, lines }))
      expect(first && rewardDiscount(first, quote)?.amount).toBeGreaterThan(0)
    }
  })

  it('sells what its rewards are for, and has its rewards and tiers in order', () => {
    const sold = menu.items.map(({ id }) => id)
    const wanted = rules.rewards.flatMap(({ off }) => (off.kind === 'item' ? off.items : []))
    expect(wanted.filter((id) => !sold.includes(id))).toEqual([])
    const costs = rules.rewards.map(({ cost }) => cost)
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
    const steps = rules.tiers.map(({ from }) => from)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps[0]).toBe(0)
  })
})
