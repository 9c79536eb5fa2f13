import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../words/plain.ts'
import { findDoor, matchStreets } from './find-address.ts'

const names = [
  'Avenida 18 de Julio',
  'Bulevar España',
  'Coronel Brandzen',
  'Doctor Joaquín Requena',
  'Españoleta',
  'Joaquín de Salterain',
  'Río Branco',
]

describe('looking for a street', () => {
  it('does not need accents, capitals or all of it', () => {
    expect(matchStreets(names, 'JOAQUIN', 5)).toEqual([
      'Joaquín de Salterain',
      'Doctor Joaquín Requena',
    ])
  })

  it('puts names that begin so first, then those with such a word, then the rest', () => {
    expect(matchStreets(names, 'espan', 5)).toEqual(['Españoleta', 'Bulevar España'])
    expect(matchStreets(names, 'bran', 5)).toEqual(['Coronel Brandzen', 'Río Branco'])
    expect(matchStreets(names, 'ran', 5)).toEqual(['Coronel Brandzen', 'Río Branco'])
  })

  it('finds words in the middle of a name, several at once', () => {
    expect(matchStreets(names, '18 de jul', 5)).toEqual(['Avenida 18 de Julio'])
    expect(matchStreets(names, 'de julio', 5)).toEqual(['Avenida 18 de Julio'])
  })

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(matchStreets(names, '', 5)).toEqual([])
    expect(matchStreets(names, ' .- ', 5)).toEqual([])
    expect(matchStreets(names, 'broadway', 5)).toEqual([])
  })

  it('takes letters that mean something to patterns as letters', () => {
    expect(matchStreets(names, '.*(', 5)).toEqual([])
  })

  it('finds every street by its own name, however it is typed, first or among equals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), (name, upper) => {
        const typed = upper ? name.toUpperCase() : plain(name)
        expect(matchStreets(names, typed, 1)).toEqual([name])
      }),
    )
  })

  it('never gives more than asked for, never one twice, only from the list', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(7), (typed, limit) => {
        const found = matchStreets(names, typed, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(new Set(found).size).toBe(found.length)
        expect(names).toEqual(expect.arrayContaining(found))
      }),
    )
  })
})

describe('looking for a door', () => {
  const doors = ['9', '20', '20 A', '100', '100 BIS'].map((number) => ({ number }))

  it('finds the number as it is on the door, however it is typed', () => {
    expect(findDoor(doors, ' 100 bis')).toEqual({ door: { number: '100 BIS' }, exact: true })
    expect(findDoor(doors, '20')).toEqual({ door: { number: '20' }, exact: true })
  })

  it('finds the nearest number for one that is not there, and says so', () => {
    expect(findDoor(doors, '97')).toEqual({ door: { number: '100' }, exact: false })
    expect(findDoor(doors, '20 C')).toEqual({ door: { number: '20' }, exact: false })
    expect(findDoor(doors, '1')).toEqual({ door: { number: '9' }, exact: false })
  })

  it('finds nothing for no number, or on a street without doors', () => {
    expect(findDoor(doors, '')).toBeUndefined()
    expect(findDoor(doors, 'corner')).toBeUndefined()
    expect(findDoor([], '20')).toBeUndefined()
  })
})
