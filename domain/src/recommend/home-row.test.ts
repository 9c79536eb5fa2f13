import { describe, expect, it } from 'vitest'
import { days } from '../time/millis.ts'
import { homeRow, type Visit } from './home-row.ts'
import { anOrderOf, evenings, learnt, NOW, times } from './testing.ts'

const visit = (changes: Partial<Visit> = {}): Visit => ({
  now: NOW,
  hour: 12,
  season: 3,
  ...changes,
})
const all = { exclude: () => false }
const names = (row: readonly { item: string }[]) => row.map(({ item }) => item)

/** A year of a shop: soup in winter, ice in summer, coffee in the morning, pizza always. */
const aYear = Array.from({ length: 730 }, (_, n) => {
  const day = NOW - days(n / 2)
  const month = new Date(day).getUTCMonth()
  const cold = month < 3 || month > 8
  const morning = n % 2 === 0
  return {
    at: day - (day % days(1)) + (morning ? 8 : 19) * 3_600_000 - days(1),
    items: [
      { item: 'pizza', quantity: 1 },
      { item: cold ? 'soup' : 'ice', quantity: 1 },
      ...(morning ? [{ item: 'coffee', quantity: 1 }] : []),
    ],
  }
})

describe('the first row of the page', () => {
  it('is what sells now for somebody nobody knows', () => {
    const row = homeRow(learnt(evenings), [], visit(), all)
    expect(row[0]).toMatchObject({ item: 'water', because: 'popular' })
    expect(row.map(({ score }) => score)).toEqual(
      row.map(({ score }) => score).toSorted((a, b) => b - a),
    )
  })

  it('begins with what somebody has had, from the second order on', () => {
    const history = [anOrderOf(['soup', 'bread'], 5), anOrderOf(['bread'], 30)]
    const row = homeRow(learnt(evenings), history, visit(), all)
    expect(row[0]).toMatchObject({ item: 'bread', because: 'yours' })
  })

  it('knows the hour and the season', () => {
    const table = learnt(aYear, { halfLifeDays: 3650 })
    const position = (item: string, changes: Partial<Visit>) =>
      names(homeRow(table, [], visit(changes), all)).indexOf(item)
    expect(position('coffee', { hour: 8 })).toBeLessThan(position('coffee', { hour: 19 }))
    expect(position('soup', { season: 0 })).toBeLessThan(position('ice', { season: 0 }))
    expect(position('ice', { season: 2 })).toBeLessThan(position('soup', { season: 2 }))
    expect(homeRow(table, [], visit({ season: 2 }), all)).toContainEqual(
      expect.objectContaining({ item: 'ice', because: 'season' }),
    )
  })

  it('says nothing about seasons before a year has been seen', () => {
    const table = learnt(aYear.slice(0, 300))
    expect(new Set(table.seasons).size).toBe(1)
  })

  it('leaves out what the caller excludes, and is no longer than asked', () => {
    const exclude = (item: string) => item === 'water'
    const row = homeRow(learnt(evenings), times(9, anOrderOf(['water'])), visit(), {
      exclude,
      count: 2,
    })
    expect(row).toHaveLength(2)
    expect(names(row)).not.toContain('water')
  })

  it('still shows what only this person has', () => {
    const row = homeRow(learnt([]), times(3, anOrderOf(['special'])), visit(), all)
    expect(row[0]).toMatchObject({ item: 'special', because: 'yours' })
  })
})
