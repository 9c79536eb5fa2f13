import { describe, expect, it } from 'vitest'
import { fieldsFromRest, fieldsToRest, toRest } from './values.ts'

describe('documents through the REST interface', () => {
  it('come back as they went', () => {
    const document = {
      driver: 'one',
      position: { at: [-56.1898, -35], seenAt: 1_800_000_000_000, heading: null, ok: true },
      watchers: [],
      empty: {},
    }
    expect(fieldsFromRest(fieldsToRest(document))).toEqual(document)
  })

  it('have whole numbers as such, and dates as timestamps', () => {
    expect(toRest(4500)).toEqual({ integerValue: '4500' })
    expect(toRest(0.5)).toEqual({ doubleValue: 0.5 })
    expect(toRest(new Date(0))).toEqual({ timestampValue: '1970-01-01T00:00:00.000Z' })
    expect(() => toRest(undefined)).toThrow('cannot hold')
  })
})
