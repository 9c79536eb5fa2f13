import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { EVENING } from '../testing/an-order.ts'
import { anAvailability } from '../testing/a-store.ts'
import { minutes } from '../time/millis.ts'
import {
  availabilitySchema,
  canBeChangedAround,
  type Missing,
  missingAt,
  missingFor,
  nothingMissing,
  withoutMissing,
  withSoldOut,
} from './availability.ts'
import { byId, type Item } from './menu.ts'

const UNTIL = EVENING + minutes(60)
const basil = { kind: 'ingredient', id: 'basil', until: UNTIL } as const
const funghi = { kind: 'item', id: 'funghi', until: UNTIL } as const

const item = (id: string): Item => {
  const found = byId(aMenu().items, id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const out = (...entries: (typeof basil | typeof funghi)[]) => anAvailability({ soldOut: entries })
const without = (...ingredients: string[]): Missing => ({
  ...nothingMissing,
  ingredients: new Set(ingredients),
})

describe('what is sold out', () => {
  it('is out until its time and heals itself on the minute', () => {
    const at = (now: number) => missingAt(out(basil, funghi), now)
    expect(at(UNTIL - 1)).toEqual({ ingredients: new Set(['basil']), items: new Set(['funghi']) })
    expect(at(UNTIL)).toEqual(nothingMissing)
  })

  it('is an ingredient or an item: the same id as one says nothing of the other', () => {
    const twins = anAvailability({ soldOut: [{ kind: 'item', id: 'basil', until: UNTIL }] })
    expect(missingAt(twins, EVENING).ingredients.size).toBe(0)
  })
})

describe('marking something', () => {
  it('as sold out adds it and counts the version up', () => {
    const changed = withSoldOut(out(funghi), basil, EVENING)
    expect(changed).toEqual(anAvailability({ soldOut: [funghi, basil], version: 1 }))
    expect(v.is(availabilitySchema, changed)).toBe(true)
  })

  it('as sold out twice keeps the later word, once', () => {
    const later = { ...basil, until: UNTIL + 1 }
    expect(withSoldOut(out(basil), later, EVENING).soldOut).toEqual([later])
  })

  it('as there again takes it off', () => {
    expect(withSoldOut(out(basil, funghi), { ...basil, until: null }, EVENING).soldOut).toEqual([
      funghi,
    ])
  })

  it('drops what has healed meanwhile', () => {
    expect(withSoldOut(out(basil), { ...funghi, until: UNTIL + 5 }, UNTIL).soldOut).toEqual([
      { ...funghi, until: UNTIL + 5 },
    ])
  })

  it('leaves the list it was given as it was', () => {
    const before = out(basil)
    withSoldOut(before, funghi, EVENING)
    expect(before).toEqual(out(basil))
  })
})

describe('an item of the card', () => {
  it.each<[string, string, Missing, string | null]>([
    ['can be had while nothing is out', 'margherita', nothingMissing, null],
    ['can be had when something else is out', 'margherita', without('olives'), null],
    ['cannot without a topping of its recipe', 'margherita', without('basil'), 'basil'],
    ['cannot without its sauce', 'funghi', without('cream'), 'cream'],
    ['cannot without an ingredient of a side', 'garlic-bread', without('garlic'), 'garlic'],
  ])('%s', (_, id, missing, needed) => {
    expect(missingFor(aMenu(), item(id), missing)).toBe(needed)
  })

  it('cannot be had when it is marked itself', () => {
    const missing = { ...nothingMissing, items: new Set(['cola']) }
    expect(missingFor(aMenu(), item('cola'), missing)).toBe('cola')
  })

  it('can be changed around when it is a pizza that only lacks ingredients', () => {
    expect(canBeChangedAround(item('margherita'), without('basil'))).toBe(true)
    expect(canBeChangedAround(item('garlic-bread'), without('garlic'))).toBe(false)
    const marked = { ...nothingMissing, items: new Set(['margherita']) }
    expect(canBeChangedAround(item('margherita'), marked)).toBe(false)
  })

  it('begins its builder without what is out', () => {
    expect(withoutMissing(['mozzarella', 'basil'], without('basil', 'olives'))).toEqual([
      { ingredient: 'basil', amount: 'no' },
    ])
  })
})
