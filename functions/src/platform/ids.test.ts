import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idsFrom } from './ids.ts'

const ids = idsFrom((below) => randomInt(below))

describe('ids', () => {
  it('of orders are long enough never to meet again', () => {
    const many = new Set(Array.from({ length: 1000 }, ids.order))
    expect(many.size).toBe(1000)
    for (const id of many) expect(id).toMatch(/^[A-Za-z0-9]{20}$/)
  })

  it('of orders for people have no look-alikes and cannot be words', () => {
    for (let n = 0; n < 1000; n++) expect(ids.code()).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{4}$/)
  })

  it('follow the random they are given', () => {
    expect(idsFrom(() => 0).code()).toBe('2222')
  })
})
