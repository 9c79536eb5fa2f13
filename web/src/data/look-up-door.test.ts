import { describe, expect, it } from 'vitest'
import { lookUpDoor, type Town } from './look-up-door.ts'

const doors = [
  { number: '1210', at: [-56.19, -34.9] as const },
  { number: '1220', at: [-56.191, -34.9] as const },
]
const town: Town = {
  streets: () => Promise.resolve(['Bulevar España', 'Colonia']),
  doors: (street) => Promise.resolve(street === 'Colonia' ? doors : []),
}
const look = (street: string, number: string) => lookUpDoor(town, { street, number })

describe('looking up a door', () => {
  it('finds it by street and number, and gives the street its proper name', async () => {
    const expected = { kind: 'found', street: 'Colonia', door: doors[1], exact: true }
    expect(await look('colonia ', '1220')).toEqual(expected)
  })

  it('stands at the nearest number when it does not know the one that was typed', async () => {
    expect(await look('Colonia', '1216')).toMatchObject({ door: doors[1], exact: false })
  })

  it.each([
    ['nothing was typed yet', '', '', 'incomplete'],
    ['the number is still missing', 'Colonia', ' ', 'incomplete'],
    ['there is no such street', 'Colonial', '1220', 'unknownStreet'],
    ['the number is none', 'Colonia', 'corner', 'unknownNumber'],
    ['the street has no doors', 'Bulevar Espana', '1', 'unknownNumber'],
  ])('says that %s', async (_, street, number, kind) => {
    expect(await look(street, number)).toEqual({ kind })
  })

  it('says that the files did not arrive, which trying again may mend', async () => {
    const offline = { ...town, streets: () => Promise.reject(new Error('no network')) }
    expect(await lookUpDoor(offline, { street: 'Colonia', number: '1' })).toEqual({
      kind: 'failed',
    })
  })
})
