import { expect, it } from 'vitest'
import { straightTravel } from './straight-travel.ts'
import { atTownPace } from './town-pace.ts'

const home = [-56.19, -34.905] as const
const door = [-56.17, -34.91] as const
const map = straightTravel('car')

it('takes the map’s times as they are where the town drives as the map does', () => {
  expect(atTownPace(map, 22)).toBe(map)
})

it('takes twice as long in a town that drives half as fast', () => {
  const slow = atTownPace(map, 11)
  expect(slow.between(home, door)).toBeCloseTo(2 * map.between(home, door))
  expect(slow.matrix([home], [home, door])).toEqual([[0, slow.between(home, door)]])
})
