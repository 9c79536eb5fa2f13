import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, placesOf, unpacked } from './town-grid.ts'
import { doorsOf, shardOf, streetNames } from './town.ts'

const grid = {
  origin: [-56.215, -34.935] as const,
  perDegree: 100_000,
  size: [9000, 7000] as [number, number],
}

describe('the grid of the town', () => {
  it('gives places without the dust of fractions', () => {
    expect(placeOf(grid, 1, 1)).toEqual([-56.21499, -34.93499])
    expect(placeOf(grid, 9000, 7000)).toEqual([-56.125, -34.865])
  })

  it('unpacks a line point by point', () => {
    expect(unpacked([5, 7, 1, -2, 0, 4])).toEqual([5, 7, 6, 5, 6, 9])
    expect(unpacked([])).toEqual([])
    expect(placesOf(grid, [0, 0, 1, 2])).toEqual([-56.215, -34.935, -56.21499, -34.93498])
  })

  it('unpacks what steps between points made of any line', () => {
    const points = fc.array(fc.tuple(fc.nat(9000), fc.nat(7000)))
    fc.assert(
      fc.property(points, (line) => {
        const steps = line.flatMap(([x, y], i) => {
          const [beforeX, beforeY] = line[i - 1] ?? [0, 0]
          return [x - beforeX, y - beforeY]
        })
        expect(unpacked(steps)).toEqual(line.flat())
      }),
    )
  })
})

describe('the doors of a street', () => {
  const shard = { grid, streets: { Colonia: [9, 10, 0, '20,20 A', 20, 0, 100, -5, 5] } }

  it('are one for each number, several at one spot', () => {
    expect(doorsOf(shard, 'Colonia')).toEqual([
      { number: '9', at: placeOf(grid, 10, 0) },
      { number: '20', at: placeOf(grid, 30, 0) },
      { number: '20 A', at: placeOf(grid, 30, 0) },
      { number: '100', at: placeOf(grid, 25, 5) },
    ])
  })

  it('are none for a street of another shard, whatever it is called', () => {
    expect(doorsOf(shard, 'Canelones')).toEqual([])
    expect(doorsOf(shard, 'constructor')).toEqual([])
  })

  it('are found through the list of streets', () => {
    const streets = { shards: { s00: ['Canelones', 'Colonia'], s01: ['Durazno'] } }
    expect(streetNames(streets)).toEqual(['Canelones', 'Colonia', 'Durazno'])
    expect(shardOf(streets, 'Durazno')).toBe('s01')
    expect(shardOf(streets, 'Broadway')).toBeUndefined()
  })
})
