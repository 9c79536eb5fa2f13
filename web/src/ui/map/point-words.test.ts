import { describe, expect, it } from 'vitest'
import type { MapPoint } from './map-types.ts'
import { pointWords } from './point-words.ts'

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
})
