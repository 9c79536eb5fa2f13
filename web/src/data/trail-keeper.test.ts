import type { Ping } from '@forno/domain/delivery/ping'
import { TRAIL_KEPT, TRAIL_POINTS, type TrailPiece } from '@forno/domain/delivery/trail'
import { expect, it } from 'vitest'
import { trailKeeper } from './trail-keeper.ts'

const ping = (second: number): Ping => ({
  at: [-56.19, -34.9],
  accuracy: 8,
  seenAt: 1_000_000 + second * 1000,
  heading: null,
  speed: null,
})
function aKeeper() {
  const written: [string, TrailPiece][] = []
  const keeper = trailKeeper({ driver: 'driver-1', store: 'centro' }, async (id, piece) => {
    written.push([id, piece])
  })
  return { keeper, written }
}

it('writes a driver’s way once a minute, a point every five seconds', () => {
  const { keeper, written } = aKeeper()
  for (let second = 1; second <= 130; second += 1) keeper.add(ping(second), true)
  expect(written.map(([id]) => id)).toEqual(['driver-1-1001000', 'driver-1-1066000'])
  const piece = written[0]?.[1]
  expect(piece?.times).toHaveLength(13)
  expect(piece?.line).toHaveLength(26)
  expect(piece?.expireAt).toBe(1_061_000 + TRAIL_KEPT)
})

it('waits without a network, and then writes pieces that fit', () => {
  const { keeper, written } = aKeeper()
  for (let second = 1; second <= 600; second += 1) keeper.add(ping(second), false)
  expect(written).toEqual([])
  keeper.finish(true)
  expect(written.every(([, { times }]) => times.length <= TRAIL_POINTS)).toBe(true)
  expect(written.flatMap(([, { times }]) => times)).toHaveLength(120)
})
