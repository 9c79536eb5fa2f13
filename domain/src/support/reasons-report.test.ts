import { describe, expect, it } from 'vitest'
import { days } from '../time/millis.ts'
import { reasonsReport, shareOf } from './reasons-report.ts'
import { aCase } from './testing/a-case.ts'

const wings = { key: 'line-1', ids: ['wings'], name: 'Wings', quantity: 2 }
const halves = { key: 'line-2', ids: ['margherita', 'funghi'], name: 'Half A, half B', quantity: 1 }
const base = aCase()
const cases = [
  { ...base, id: 'a:1', order: 'a', kind: 'missing' as const, items: [wings] },
  { ...base, id: 'a:2', order: 'a', kind: 'cold' as const, items: [wings, halves] },
  { ...base, id: 'b:1', order: 'b', kind: 'cold' as const, items: [halves] },
  { ...base, id: 'c:1', order: 'c', openedAt: base.openedAt - days(10), items: [wings] },
]

describe('the kitchen’s report', () => {
  const report = reasonsReport(cases, { since: base.openedAt - days(7), placed: 40 })

  it('counts problems and the orders they are of, since then', () => {
    expect(report).toMatchObject({ problems: 3, orders: 2, placed: 40 })
    expect(report.byKind).toEqual([
      { kind: 'cold', problems: 2, orders: 2 },
      { kind: 'missing', problems: 1, orders: 1 },
    ])
  })

  it('names both recipes of a pizza of two halves, each as itself', () => {
    expect(report.byItem).toEqual([
      { id: 'funghi', name: 'Funghi', problems: 2, orders: 2, kinds: ['cold'] },
      { id: 'margherita', name: 'Margherita', problems: 2, orders: 2, kinds: ['cold'] },
      { id: 'wings', name: 'Wings', problems: 2, orders: 1, kinds: ['missing', 'cold'] },
    ])
  })

  it('says shares only of what was counted', () => {
    expect(shareOf(report, 40)).toBe(5)
    expect(shareOf(report, null)).toBeNull()
    expect(shareOf(report, 0)).toBeNull()
  })
})
