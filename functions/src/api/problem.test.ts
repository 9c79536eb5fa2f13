import { refusalCodes } from '@forno/domain/refusal/refusal'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import { problemSchema } from './json-schema.ts'
import { problem, problemOf } from './problem.ts'

it.each([
  ['signInFirst', 401],
  ['notAllowed', 403],
  ['notFound', 404],
  ['priceChanged', 409],
  ['menuChanged', 409],
  ['orderMovedOn', 409],
  ['keyReused', 409],
  ['soldOut', 409],
  ['shopClosed', 409],
  ['invalid', 422],
  ['outOfZone', 422],
  ['tryAgain', 503],
] as const)('%s answers with %i', (code, status) => {
  expect(problemOf([{ code }]).status).toBe(status)
})

it.each(refusalCodes)('%s is a problem document with words', (code) => {
  const { body, headers } = problemOf([{ code, field: 'lines', params: { name: 'Basil' } }])
  const read = v.parse(problemSchema, body)
  expect(read.refusals[0]?.words.length).toBeGreaterThan(20)
  expect(headers?.['Content-Type']).toBe('application/problem+json')
})

it('says amounts, times and stages as people do', () => {
  const words = (refusal: Parameters<typeof problemOf>[0][0]) =>
    v.parse(problemSchema, problemOf([refusal]).body).refusals[0]?.words
  expect(words({ code: 'priceChanged', params: { was: 1999, now: 2100 } })).toContain(
    'from 19.99 to 21.00',
  )
  const opens = Date.UTC(2026, 10, 22, 15, 30)
  expect(
    words({ code: 'shopClosed', params: { opens, timeZone: 'America/Montevideo' } }),
  ).toContain('Sunday 12:30')
  expect(words({ code: 'orderMovedOn', params: { status: 'onTheWay' } })).toContain('on its way')
})

it('tells callers when to come back, and how to say who they are', () => {
  expect(problem(503).headers).toMatchObject({ 'Retry-After': '2' })
  expect(problem(401).headers).toMatchObject({ 'WWW-Authenticate': 'Bearer' })
})
