import { expect, test } from 'vitest'
import { nextMovement } from './movement.ts'

const HOME = [-56.19, -34.905] as const
const street = [-56.19, -34.905, -56.18, -34.905]
const seen = (lng: number, seenAt: number, lat = -34.905) => ({
  at: [lng, lat] as const,
  seenAt,
})

test('who stays within a few metres stands there since they were first seen', () => {
  const first = nextMovement(null, { at: HOME, seenAt: 1000 }, null)
  const later = nextMovement(first, seen(-56.1903, 9000), null)
  expect(later).toEqual({ at: HOME, since: 1000, offSince: null })
})

test('creeping along counts as moving once it has added up', () => {
  let movement = nextMovement(null, { at: HOME, seenAt: 0 }, null)
  for (let n = 1; n <= 4; n += 1) {
    movement = nextMovement(movement, seen(-56.19 + n * 0.0003, n * 1000), null)
  }
  expect(movement.since).toBe(3000)
})

test('away from the way counts from the first position beside it, and ends on it', () => {
  const on = nextMovement(null, seen(-56.185, 0), street)
  const off = nextMovement(on, seen(-56.185, 1000, -34.9), street)
  const still = nextMovement(off, seen(-56.184, 2000, -34.9), street)
  const back = nextMovement(still, seen(-56.183, 3000), street)
  expect([on, off, still, back].map(({ offSince }) => offSince)).toEqual([null, 1000, 1000, null])
})

test('a position that comes in late changes nothing', () => {
  const known = nextMovement(null, { at: HOME, seenAt: 5000 }, null)
  expect(nextMovement(known, seen(-56.18, 1000), street)).toBe(known)
})
