import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../money/cents.ts'
import { fitted, partsWithout, type SalePart, shareOverParts } from './sale-parts.ts'

const part = (what: SalePart['what'], amount: number, of = ''): SalePart => ({ what, of, amount })
const sale = [part('goods', 2000, 'food'), part('delivery', 200), part('tip', 300)]
const worth = (parts: readonly SalePart[]) => sum(parts.map(({ amount }) => amount))

const anyParts = fc
  .tuple(fc.nat(5000), fc.nat(900), fc.nat(500), fc.nat(2000))
  .map(([goods, tax, delivery, tip]) =>
    [
      part('goods', goods, 'food'),
      part('tax', tax, 'food'),
      part('delivery', delivery),
      part('tip', tip),
    ].filter(({ amount }) => amount > 0),
  )

describe('sharing an amount over the parts of a sale', () => {
  it('leaves the tip to the driver as long as the rest suffices', () => {
    expect(shareOverParts(1100, sale)).toEqual([part('goods', 1000, 'food'), part('delivery', 100)])
    expect(shareOverParts(2300, sale).at(-1)).toEqual(part('tip', 100))
  })

  it('adds up, and no part gives more than it is worth', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(100), (parts, percent) => {
        const amount = Math.floor((worth(parts) * percent) / 100)
        const shared = shareOverParts(amount, parts)
        expect(worth(shared)).toBe(amount)
        expect(worth(partsWithout(shared, parts))).toBe(0)
      }),
    )
  })
})

describe('fitting parts to what is left of each', () => {
  it('takes from other parts what one of them has no more', () => {
    const left = [part('goods', 2000, 'food'), part('delivery', 50)]
    expect(fitted([part('goods', 500, 'food'), part('delivery', 200)], left)).toEqual([
      part('goods', 650, 'food'),
      part('delivery', 50),
    ])
  })

  it('keeps the amount and takes no more of anything than there is', () => {
    fc.assert(
      fc.property(anyParts, anyParts, (parts, left) => {
        fc.pre(worth(parts) <= worth(left))
        const fitting = fitted(parts, left)
        expect(worth(fitting)).toBe(worth(parts))
        expect(worth(partsWithout(fitting, left))).toBe(0)
      }),
    )
  })
})
