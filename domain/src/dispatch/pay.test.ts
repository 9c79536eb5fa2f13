import { expect, it } from 'vitest'
import { payOf } from './pay.ts'
import { aDriver, aSnapshot, after } from './testing/a-snapshot.ts'
import { usualWeights } from './weights.ts'

const pay = { perOrder: 10, guaranteedPerHour: 15 }
/** Four hours: 60 guaranteed, six orders. */
const shift = { from: after(-210), until: after(30) }
const relief = (delivered: number) => {
  const cost = payOf(aSnapshot({ pay, drivers: [aDriver({ shift, delivered })] }), usualWeights)
  return cost(0, 0) - cost(0, 1)
}

it('an order is worth its whole pay to who will else fall short', () => {
  expect(relief(3)).toBeCloseTo(10 * usualWeights.money)
})

it('an order is worth nothing more to who has earned the guarantee', () => {
  expect(relief(6)).toBe(0)
})

it('a contract without a guarantee asks for nothing', () => {
  expect(payOf(aSnapshot({}), usualWeights)(0, 3)).toBe(0)
})
