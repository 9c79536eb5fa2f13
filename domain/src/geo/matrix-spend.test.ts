import * as v from 'valibot'
import { expect, it } from 'vitest'
import { elementsLeft, matrixSpendSchema, spentMore } from './matrix-spend.ts'

it('the day’s cap is what is left of it, and the next day begins anew', () => {
  const morning = spentMore(null, '2026-11-22', 60)
  const noon = spentMore(morning, '2026-11-22', 30)
  expect(v.is(matrixSpendSchema, noon)).toBe(true)
  expect(elementsLeft(noon, '2026-11-22', 100)).toBe(10)
  expect(elementsLeft(noon, '2026-11-22', 80)).toBe(0)
  expect(elementsLeft(noon, '2026-11-23', 80)).toBe(80)
  expect(spentMore(noon, '2026-11-23', 5)).toEqual({ date: '2026-11-23', elements: 5 })
})

it('without a readable cap nothing is spent', () => {
  expect(elementsLeft(null, '2026-11-22', Number.NaN)).toBe(0)
  expect(elementsLeft(null, '2026-11-22', -5)).toBe(0)
})
