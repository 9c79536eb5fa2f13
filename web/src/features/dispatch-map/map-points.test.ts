import { aDriver } from '@forno/domain/run/testing/a-run'
import { NEAR } from '@forno/domain/testing/a-store'
import { anOrder, aPickup, EVENING } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { doorPoints, driverPoints } from './map-points.ts'

const seen = (seenAt: number) => {
  const position = { at: NEAR, seenAt, heading: 90, pausedSince: null } as const
  const more = { store: 'centro', every: 12_000, watchers: [], watchedUntil: 0, next: null }
  return new Map([['driver-1', { driver: 'driver-1', position, ...more }]])
}

describe('on the map', () => {
  it('a driver who was just seen is a plain dot with their direction', () => {
    const [point] = driverPoints([aDriver()], seen(EVENING), EVENING + 5000, null)
    expect(point).toMatchObject({
      mark: 'TD',
      estimated: false,
      heading: 90,
      label: 'Test driver, free',
    })
  })

  it('a silent driver is dashed, and says when they were seen', () => {
    const [point] = driverPoints([aDriver()], seen(EVENING), EVENING + 40_000, null)
    expect(point).toMatchObject({ estimated: true, heading: null })
    expect(point?.label).toBe('Test driver, free, last seen 40 s ago')
  })

  it('a driver nobody has seen has no dot', () => {
    expect(driverPoints([aDriver({ uid: 'driver-2' })], seen(EVENING), EVENING, null)).toEqual([])
  })

  it('deliveries have a door with their code, those of the selected run stand out', () => {
    const orders = [
      anOrder({ id: 'a', status: 'ready' }),
      anOrder({ id: 'b', status: 'ready' }),
      aPickup({ id: 'c' }),
    ]
    expect(doorPoints(orders, new Set(['b']))).toMatchObject([
      { id: 'order:a', mark: 'K7M2', look: 'faded' },
      { id: 'order:b', look: 'strong' },
    ])
  })
})
