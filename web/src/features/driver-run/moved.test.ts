import { expect, it } from 'vitest'
import { moved } from './moved.ts'

const stops = (['handedOver', 'onBoard', 'onBoard', 'onBoard'] as const).map((status, i) => ({
  order: 'abcd'[i] ?? '',
  status,
}))

it('moves a stop past its neighbour and leaves the brought ones where they are', () => {
  expect(moved(stops, 'c', -1)).toEqual(['a', 'c', 'b', 'd'])
  expect(moved(stops, 'c', 1)).toEqual(['a', 'b', 'd', 'c'])
})

it('moves nothing past the ends', () => {
  expect(moved(stops, 'b', -1)).toEqual(['a', 'b', 'c', 'd'])
  expect(moved(stops, 'd', 1)).toEqual(['a', 'b', 'c', 'd'])
  expect(moved(stops, 'a', 1)).toEqual(['a', 'b', 'c', 'd'])
})
