import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { minHeap } from './min-heap.ts'
import { recently } from './recently.ts'

it('what was asked recently is answered from memory, the longest unasked is forgotten', () => {
  const asked: string[] = []
  const upper = recently(2, String, (word: string) => {
    asked.push(word)
    return word.toUpperCase()
  })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

it('nothing is a thing to remember too', () => {
  let asked = 0
  const nothing = recently<string, undefined>(2, String, () => {
    asked += 1
  })
  nothing('a')
  nothing('a')
  expect(asked).toBe(1)
})

it('a heap gives everything back, lightest first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (weights) => {
      const heap = minHeap(weights.length)
      weights.forEach((weight, item) => heap.push(item, weight))
      const given = weights.map(() => ({ item: heap.pop(), weight: heap.weight() }))
      expect(heap.pop()).toBe(-1)
      expect(given.map(({ weight }) => weight)).toEqual(weights.toSorted((a, b) => a - b))
      expect(new Set(given.map(({ item }) => item)).size).toBe(weights.length)
    }),
  )
})

it('a heap says when it is full, and is as good as new when it has been emptied', () => {
  const heap = minHeap(1)
  heap.push(7, 3)
  expect(() => heap.push(8, 3)).toThrow(RangeError)
  expect(heap.pop()).toBe(7)
  heap.push(8, 4)
  expect([heap.pop(), heap.pop()]).toEqual([8, -1])
})
