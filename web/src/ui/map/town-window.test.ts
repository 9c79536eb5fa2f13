import type { TownRoads } from '@forno/domain/geo/town'
import { describe, expect, it } from 'vitest'
import {
  AROUND_PIN,
  fromWindow,
  ringPath,
  roadNames,
  roadPaths,
  type TownWindow,
  toWindow,
} from './town-window.ts'

const grid = {
  origin: [-56.2, -34.9] as const,
  perDegree: 100_000,
  size: [1000, 1000] as [number, number],
}
/** Its middle is 500 steps east and 500 north of the grid's corner. */
const view: TownWindow = { grid, middle: [-56.195, -34.895], reach: { x: 200, y: 120 } }
const town = (...streets: [name: string, line: number[]][]): TownRoads => ({
  grid,
  roads: {
    avenue: [],
    road: [],
    street: streets.map(([name, line]) => ({ name, lines: [line] })),
    lane: [],
  },
})

describe('the window on the town', () => {
  it('has the middle at zero, east to the right and north up', () => {
    expect(toWindow(view, view.middle)).toEqual({ x: 0, y: -0 })
    const north = toWindow(view, [-56.194, -34.894])
    expect(north.x).toBeCloseTo(100)
    expect(north.y).toBeLessThan(-100)
  })

  it('finds the way back from a point to its place', () => {
    const place = [-56.1937, -34.8944] as const
    const { x, y } = toWindow(view, place)
    expect(fromWindow(view, x, y)).toEqual(place)
  })

  it('draws the roads that cross it, and none that pass far away', () => {
    const paths = roadPaths(view, town(['Near', [0, 500, 1000, 0]], ['Far', [0, 0, 1000, 0]]))
    expect(paths.map(({ kind }) => kind)).toEqual(['lane', 'street', 'road', 'avenue'])
    expect(paths[1]?.path).toBe('M-500 0L500 0')
  })

  it('draws the outline of a zone as a closed line', () => {
    expect(ringPath(view, [-56.196, -34.895, -56.194, -34.895, -56.194, -34.8951])).toMatch(
      /^M-100 -?0L100 -?0L100 12Z$/,
    )
  })
})

describe('names of streets', () => {
  it('are written along the part that can be seen, left to right', () => {
    const [name] = roadNames(view, town(['Colonia', [1000, 590, -1000, 0]]))
    expect(name).toMatchObject({ name: 'Colonia', x: 0 })
    expect(name?.angle).toBeCloseTo(0)
    expect(name?.y).toBeLessThan(-50)
  })

  it('need more room the further away the town is seen from', () => {
    const near = town(['Colonia', [450, 560, 100, 0]])
    expect(roadNames(view, near, 1)).toHaveLength(1)
    expect(roadNames(view, near, 3)).toEqual([])
  })

  it('are left out where there is no room', () => {
    expect(roadNames(view, town(['A very long name for it', [690, 450, 40, 0]]))).toEqual([])
  })

  it('stand beside the pin when the street passes under it', () => {
    const [name] = roadNames(view, town(['Colonia', [0, 510, 1000, 0]]), 1, [AROUND_PIN])
    expect(Math.abs(name?.x ?? 0)).toBeGreaterThan(50)
  })

  it('give way to each other where streets cross', () => {
    const names = roadNames(
      view,
      town(['Colonia', [0, 580, 1000, 0]], ['Paraguay', [500, 400, 0, 190]]),
    )
    expect(names).toHaveLength(2)
    const [colonia, paraguay] = names
    expect(colonia?.x).toBe(0)
    expect(paraguay?.y).toBeGreaterThan(0)
  })

  it('are written once a street, on its longest straight piece', () => {
    const bent = [310, 560, 60, 0, 300, 40]
    const names = roadNames(view, town(['Bent', bent], ['', [300, 400, 400, 0]]))
    expect(names).toHaveLength(1)
    expect(names[0]?.angle).toBeLessThan(0)
  })
})
