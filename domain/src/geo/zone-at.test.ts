import { expect, it } from 'vitest'
import { zoneAt } from './zone-at.ts'

const square = (size: number) => [0, 0, size, 0, size, size, 0, size]
const near = { id: 'near', ring: square(1), fee: 0 }
const far = { id: 'far', ring: square(3), fee: 290 }

it('a point lies in the zone that contains it', () => {
  expect(zoneAt([near, far], [2, 2])).toBe(far)
})

it('where zones overlap the first of the list counts', () => {
  expect(zoneAt([near, far], [0.5, 0.5])).toBe(near)
  expect(zoneAt([far, near], [0.5, 0.5])).toBe(far)
})

it('on the border of two zones the first counts too', () => {
  expect(zoneAt([near, far], [1, 0.5])).toBe(near)
})

it('outside all zones there is none', () => {
  expect(zoneAt([near, far], [4, 4])).toBeUndefined()
  expect(zoneAt([], [0, 0])).toBeUndefined()
})
