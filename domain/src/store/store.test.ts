import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aStore, aZone } from '../testing/a-store.ts'
import { storeSchema } from './store.ts'

const problems = (store: unknown) =>
  v.safeParse(storeSchema, store).issues?.map((issue) => v.getDotPath(issue)) ?? []

describe('a shop', () => {
  it('has the shape it is stored in', () => {
    expect(problems(aStore())).toEqual([])
  })

  it.each<[string, object, string]>([
    ['an unknown rule for halves', { halves: { base: 'cheaper', topping: 'half' } }, 'halves.base'],
    ['a fee below zero', { zones: [aZone({ fee: -1 })] }, 'zones.0.fee'],
    ['a fee with a fraction', { zones: [aZone({ fee: 1.5 })] }, 'zones.0.fee'],
    ['a zone of two corners', { zones: [aZone({ ring: [0, 0, 1, 1] })] }, 'zones.0.ring'],
    [
      'a tax above everything',
      { taxes: { ...aStore().taxes, classes: { food: { name: 'x', rate: 10_001 } } } },
      'taxes.classes.food.rate',
    ],
    ['a speed of nothing', { paces: { ...aStore().paces, driveKmh: 0 } }, 'paces.driveKmh'],
    [
      'a time zone that is nowhere',
      { hours: { ...aStore().hours, timeZone: 'Moon/Base' } },
      'hours.timeZone',
    ],
    ['a setting nobody knows', { open: true }, 'open'],
    ['a currency of one letter', { currency: '$' }, 'currency'],
  ])('is not saved with %s', (_, change, field) => {
    expect(problems({ ...aStore(), ...change })).toContain(field)
  })
})
