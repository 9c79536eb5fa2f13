import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rowsOf } from './csv.ts'
import { between, clockWords, timeOfDay } from './day.ts'
import { generatedDay } from './generated-day.ts'
import { hasDays, readDay } from './read-day.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'forno-day-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (file: string, lines: readonly string[]) =>
  writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`)

describe('a day of the data set', () => {
  it('is not there before its files are', () => {
    expect(hasDays(folder)).toBe(false)
  })

  it('has the orders of that date with their pizzas, and nobody else’s', () => {
    write('orders.csv', [
      'order_id,date,time',
      '7,2015-05-08,18:30:15',
      '8,2015-05-08,12:00:00',
      '9,2015-05-09,12:00:00',
    ])
    write('order_details.csv', [
      'order_details_id,order_id,pizza_id,quantity',
      '1,7,hawaiian_m,2',
      '2,7,the_greek_xl,1',
      '3,8,hawaiian_m,1',
      '4,9,hawaiian_m,1',
    ])
    write('pizzas.csv', [
      'pizza_id,pizza_type_id,size,price',
      'hawaiian_m,hawaiian,M,13.25',
      'the_greek_xl,the_greek,XL,25.5',
    ])
    expect(hasDays(folder)).toBe(true)
    const day = readDay(folder, '2015-05-08')
    expect(day.orders).toHaveLength(2)
    expect(day.orders[0]).toEqual({
      id: '1',
      at: 18.5 * 3_600_000 + 15_000,
      lines: [
        { pizza: 'hawaiian', size: 'm', quantity: 2 },
        { pizza: 'the_greek', size: 'xl', quantity: 1 },
      ],
    })
  })

  it('says which dates there are when one is not', () => {
    expect(() => readDay(folder, '2014-01-01')).toThrow('2015-05-08 to 2015-05-09')
  })

  it('can be cut to an evening, the first order first', () => {
    const day = readDay(folder, '2015-05-08')
    expect(between(day, 0, 24 * 3_600_000).orders.map(({ id }) => id)).toEqual(['2', '1'])
    expect(between(day, 18 * 3_600_000, 19 * 3_600_000).orders.map(({ id }) => id)).toEqual(['1'])
  })
})

describe('a generated day', () => {
  const pizzas = ['hawaiian', 'the_greek']

  it('is the same for the same date, and another for another', () => {
    expect(generatedDay('2026-05-08', pizzas)).toEqual(generatedDay('2026-05-08', pizzas))
    expect(generatedDay('2026-05-08', pizzas)).not.toEqual(generatedDay('2026-05-09', pizzas))
  })

  it('has an evening, of pizzas that there are, and says that nobody has lived it', () => {
    const day = generatedDay('2026-05-08', pizzas)
    expect(day.source).toContain('generated')
    const evening = between(day, 17 * 3_600_000, 22 * 3_600_000).orders
    expect(evening.length).toBeGreaterThan(15)
    for (const { lines } of evening) {
      expect(lines.length).toBeGreaterThan(0)
      for (const { pizza, quantity } of lines) {
        expect(pizzas).toContain(pizza)
        expect(quantity).toBeGreaterThan(0)
      }
    }
  })
})

describe('small words', () => {
  it('reads and says times of day', () => {
    expect(timeOfDay('18:30')).toBe(18.5 * 3_600_000)
    expect(timeOfDay('8')).toBeNull()
    expect(timeOfDay('25:00')).toBeNull()
    expect(clockWords(18.5 * 3_600_000)).toBe('18:30')
  })

  it('reads fields in quotes with commas in them', () => {
    expect(rowsOf('a,b\n1,"x, ""y"""\n')).toEqual([{ a: '1', b: 'x, "y"' }])
  })
})
