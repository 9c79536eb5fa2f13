import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../money/cents.ts'
import { isHeldOut } from './hold-out.ts'
import { type LiftOrder, liftReport } from './lift-report.ts'

const share = 0.3
const people = Array.from({ length: 600 }, (_, n) => `person-${n}`)
/** Goods that differ between people without chance: 2000 to 2990. */
const goodsOf = (n: number) => 2000 + ((n * 37) % 100) * 10
const order = (person: string, goods: number, tookSuggestion = false): LiftOrder => ({
  person,
  goods,
  tookSuggestion,
})

describe('what suggestions bring', () => {
  it('is more when people who see them spend clearly more', () => {
    const orders = people.map((person, n) => {
      const shown = !isHeldOut(person, share)
      return order(person, goodsOf(n) + (shown ? 300 : 0), shown && n % 4 === 0)
    })
    const report = liftReport(orders, { share })
    expect(report.verdict).toBe('more')
    expect(report.lift?.from).toBeGreaterThan(200)
    expect(report.lift?.to).toBeLessThan(400)
    expect(report.shown.taken).toBeCloseTo(0.25, 1)
    expect(report.heldOut.taken).toBe(0)
  })

  it('is unclear when both spend the same', () => {
    const report = liftReport(
      people.map((person, n) => order(person, goodsOf(n))),
      { share },
    )
    expect(report.verdict).toBe('unclear')
  })

  it('is not proven by one regular who orders every day', () => {
    const regular = people.find((person) => !isHeldOut(person, share)) ?? ''
    const others = people.slice(0, 40).map((person, n) => order(person, goodsOf(n)))
    const daily = Array.from({ length: 400 }, () => order(regular, 4000))
    expect(liftReport([...others, ...daily], { share }).verdict).toBe('unclear')
  })

  it('cannot be told without people in both groups', () => {
    expect(liftReport([], { share })).toMatchObject({ lift: null, verdict: 'unclear' })
    const report = liftReport([order('a', 1000), order('b', 2000)], { share: 0 })
    expect(report.lift).toBeNull()
    expect(report.shown).toEqual({
      people: 2,
      orders: 2,
      goods: 3000,
      goodsPerOrder: 1500,
      taken: 0,
    })
  })

  it('loses nobody: both groups together are all orders and all people', () => {
    const some = fc.array(
      fc.record({
        person: fc.constantFrom(...people.slice(0, 30)),
        goods: fc.nat(100_000),
        tookSuggestion: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(some, (orders) => {
        const { shown, heldOut } = liftReport(orders, { share })
        expect(shown.orders + heldOut.orders).toBe(orders.length)
        expect(shown.people + heldOut.people).toBe(new Set(orders.map((o) => o.person)).size)
        expect(shown.goods + heldOut.goods).toBe(sum(orders.map(({ goods }) => goods)))
      }),
    )
  })
})
