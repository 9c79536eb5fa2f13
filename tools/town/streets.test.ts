import { describe, expect, it } from 'vitest'
import { findDoors, packDoors } from './doors.ts'
import { directionOf, speedOn } from './drive.ts'
import { findEdges } from './edges.ts'
import type { Line } from './grid.ts'
import { reachableEdges } from './reachable.ts'
import type { Feature, Tags } from './read-tiles.ts'

const road = (line: Line, tags: Tags = {}): Feature => ({
  shape: 'line',
  tags: { highway: 'residential', ...tags },
  lines: [line],
})
const door = (street: string, number: string, x: number, y = 0): Feature => ({
  shape: 'point',
  tags: { 'addr:street': street, 'addr:housenumber': number },
  lines: [[[x, y]]],
})

describe('doors', () => {
  const find = (...features: Feature[]) => findDoors(features, new Set(['Colonia'])).get('Colonia')

  it('are found with several numbers at one spot, each once', () => {
    const found = find(door('Colonia', '12, 14 bis;12', 5), door('Colonia', '14 BIS', 900))
    expect([...(found ?? [])]).toEqual([
      ['12', [5, 0]],
      ['14 BIS', [5, 0]],
    ])
  })

  it('are none outside the town, on a street that is not there, or without a number', () => {
    expect(
      find(door('Colonia', '12', -1), door('Kolonia', '12', 5), door('Colonia', 'portón', 5)),
    ).toBeUndefined()
  })

  it('are packed by number, with steps from spot to spot', () => {
    const found = find(
      door('Colonia', '100', 50, 5),
      door('Colonia', '9', 10),
      door('Colonia', '20,20 A', 30),
    )
    expect(packDoors(found ?? new Map())).toEqual([9, 10, 0, '20,20 A', 20, 0, 100, 20, 5])
  })
})

describe('driving', () => {
  it('goes with the arrow of a one-way street, and against it where the map says so', () => {
    expect(directionOf(road([], { oneway: 'yes' }))).toBe(1)
    expect(directionOf(road([], { oneway: '-1' }))).toBe(-1)
    expect(directionOf(road([], { junction: 'roundabout' }))).toBe(1)
    expect(directionOf(road([], { oneway: 'no' }))).toBe('both')
  })

  it('is not done on footways and private roads', () => {
    expect(speedOn(road([], { highway: 'footway' }))).toBeUndefined()
    expect(speedOn(road([], { access: 'private' }))).toBeUndefined()
  })

  it('is no faster than the road allows on average', () => {
    expect(speedOn(road([], { highway: 'primary' }))).toBe(32)
    expect(speedOn(road([], { highway: 'primary', maxspeed: '30' }))).toBe(19.5)
    expect(speedOn(road([], { highway: 'primary', maxspeed: 'walk' }))).toBe(32)
  })

  it('is measured from junction to junction', () => {
    const edges = findEdges([
      road([
        [0, 100],
        [100, 100],
        [200, 100],
      ]),
      road([
        [100, 100],
        [100, 0],
      ]),
    ])
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '0,100 100,100',
      '100,100 200,100',
      '100,100 100,0',
    ])
    expect(edges.map(({ metres }) => metres)).toEqual([91, 91, 111])
    expect(edges[2]?.seconds).toBe(18.2)
  })

  it('leaves out the one-way street from which nobody comes back', () => {
    const edges = findEdges([
      road([
        [0, 0],
        [100, 0],
      ]),
      road([
        [100, 0],
        [200, 0],
      ]),
      road(
        [
          [200, 0],
          [300, 0],
        ],
        { oneway: 'yes' },
      ),
    ])
    expect(edges).toHaveLength(3)
    expect(reachableEdges(edges).map(({ to }) => to)).toEqual(['100,0', '200,0'])
  })
})
