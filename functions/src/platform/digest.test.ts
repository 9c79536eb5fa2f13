import { describe, expect, it } from 'vitest'
import { fingerprint, pinOf, trackingToken } from './digest.ts'

describe('a tracking link', () => {
  it('is the same each time it is made', () => {
    expect(trackingToken('secret', 'order-1')).toBe(trackingToken('secret', 'order-1'))
  })

  it('is the order and 22 characters that fit into an address', () => {
    expect(trackingToken('secret', 'order-1')).toMatch(/^order-1\.[A-Za-z0-9_-]{22}$/)
  })

  it('cannot be made without the secret', () => {
    expect(trackingToken('secret', 'order-1')).not.toBe(trackingToken('other', 'order-1'))
  })
})

describe('the PIN of an order', () => {
  const orders = Array.from({ length: 300 }, (_, n) => `order-${n}`)

  it('is four digits, the same each time, and cannot be worked out without the secret', () => {
    for (const order of orders) expect(pinOf('secret', order)).toMatch(/^\d{4}$/)
    expect(pinOf('secret', 'order-1')).toBe(pinOf('secret', 'order-1'))
    const alike = orders.filter((order) => pinOf('secret', order) === pinOf('other', order))
    expect(alike.length).toBeLessThan(3)
  })

  it('is another one for nearly every order', () => {
    expect(new Set(orders.map((order) => pinOf('secret', order))).size).toBeGreaterThan(280)
  })
})

describe('a fingerprint', () => {
  it('does not depend on the order of keys, however deep', () => {
    expect(fingerprint({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(
      fingerprint({ b: [{ d: 3, c: 2 }], a: 1 }),
    )
  })

  it('depends on the order of lists and on every value', () => {
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]))
    expect(fingerprint({ tip: 0 })).not.toBe(fingerprint({ tip: 1 }))
  })
})
