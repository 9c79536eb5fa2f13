import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ok, refusalCodes, refusalSchema, refuse, retryIsSafe } from './refusal.ts'

describe('a refusal', () => {
  it('is a value with a code, a field where there is one, and the parts of its sentence', () => {
    expect(refuse('soldOut', { field: 'lines.0', params: { name: 'Basil' } })).toEqual({
      ok: false,
      refusals: [{ code: 'soldOut', field: 'lines.0', params: { name: 'Basil' } }],
    })
    expect(refuse('notAllowed')).toEqual({ ok: false, refusals: [{ code: 'notAllowed' }] })
    expect(ok(5)).toEqual({ ok: true, value: 5 })
  })

  it.each(refusalCodes)('may be %s', (code) => {
    expect(v.is(refusalSchema, { code })).toBe(true)
  })

  it('may be tried again as it is only when nothing was wrong with it', () => {
    expect(refusalCodes.filter(retryIsSafe)).toEqual(['offline', 'tryAgain'])
  })
})
