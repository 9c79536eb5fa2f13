import { describe, expect, it } from 'vitest'
import type { MapPoint } from './map-types.ts'
import { bearing, metresWords, pointWords, windOf } from './point-words.ts'

const door: MapPoint = { id: 'door', at: [-56.19, -34.9], kind: 'door', label: 'your door' }
const shop: MapPoint = { id: 'shop', at: [-56.19, -34.91], kind: 'shop', label: 'Forno Centro' }
const driver: MapPoint = {
  id: 'driver',
  at: [-56.185, -34.9],
  kind: 'driver',
  label: 'Your driver',
  heading: 270,
}

describe('the map in words', () => {
  it('says where everything is from the door', () => {
    const all = [shop, driver, door]
    expect(all.map((point) => pointWords(point, all))).toEqual([
      'Forno Centro: 1.1 km south of your door',
      'Your driver: 450 m east of your door, heading west',
      'your door',
    ])
  })

  it('says so when a place is only reckoned', () => {
    expect(pointWords({ ...driver, estimated: true, heading: null }, [shop, driver])).toBe(
      'Your driver (estimated): 1.2 km north of Forno Centro',
    )
  })

  it('gives no distances where there are many doors', () => {
    const all = [driver, door, { ...door, id: 'door 2' }]
    expect(pointWords(driver, all)).toBe('Your driver, heading west')
  })

  it('does not say "0 m away"', () => {
    expect(pointWords({ ...driver, at: door.at }, [driver, door])).toBe('Your driver: at your door')
  })

  it('names eight winds all the way round', () => {
    expect([0, 44, 46, 180, 337.4, 338, -90].map(windOf)).toEqual([
      'north',
      'north-east',
      'north-east',
      'south',
      'north-west',
      'north',
      'west',
    ])
    expect(windOf(bearing([-56, -34], [-56.01, -34]))).toBe('west')
  })

  it('is no more exact than is worth saying', () => {
    expect([3, 84, 260, 960, 990, 2345].map(metresWords)).toEqual([
      '10 m',
      '80 m',
      '250 m',
      '950 m',
      '1.0 km',
      '2.3 km',
    ])
  })
})
