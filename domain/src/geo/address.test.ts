import * as v from 'valibot'
import { expect, it } from 'vitest'
import { addressLine, addressSchema } from './address.ts'

const address = { street: 'Colonia', number: '1234', at: [-56.19, -34.9] }

it('a street, a number and a point are enough', () => {
  expect(v.parse(addressSchema, address)).toEqual(address)
})

it('spaces around what was typed are dropped', () => {
  const typed = { ...address, street: '  Colonia ', number: ' 1234', unit: ' 5B ' }
  expect(v.parse(addressSchema, typed)).toEqual({ ...address, unit: '5B' })
})

it.each([
  ['no street', { ...address, street: '   ' }],
  ['no number', { ...address, number: '' }],
  ['no point', { street: 'Colonia', number: '1234' }],
  ['a number too long', { ...address, number: '1'.repeat(13) }],
  ['a unit too long', { ...address, unit: '1'.repeat(41) }],
  ['a note of a megabyte', { ...address, note: 'x'.repeat(1_000_000) }],
  ['a number as a number', { ...address, number: 1234 }],
  ['a field nobody asked for', { ...address, zone: 'near' }],
])('%s is refused', (_, input) => {
  expect(v.is(addressSchema, input)).toBe(false)
})

it('is one line for people, with the unit if there is one', () => {
  expect(addressLine({ street: 'Colonia', number: '1234' })).toBe('Colonia 1234')
  expect(addressLine({ street: 'Colonia', number: '1234', unit: '5B' })).toBe('Colonia 1234, 5B')
  expect(addressLine({ street: 'Colonia', number: '1234', unit: '' })).toBe('Colonia 1234')
})
