import { expect, it } from 'vitest'
import { EVENING, valueOf } from '../testing/an-order.ts'
import { someSupport } from '../testing/a-store.ts'
import { decideCase, wasDecidedSo } from './decide-case.ts'
import { aCase } from './testing/a-case.ts'

const waiting = aCase({}, { rules: someSupport({ most: 0 }) })
const refund = {
  version: 1,
  give: { kind: 'refund', amount: 500 },
  answer: 'We are sorry.',
} as const
const nothing = { version: 1, give: { kind: 'nothing' }, answer: 'It was in the bag.' } as const

it('a manager gives money, points, or neither, with an answer', () => {
  expect(valueOf(decideCase(waiting, refund, 'manager-1', EVENING))).toMatchObject({
    state: 'solved',
    makeGood: { kind: 'refund', amount: 500, by: 'manager-1' },
    answer: 'We are sorry.',
    decidedBy: 'manager-1',
    version: 2,
  })
  expect(valueOf(decideCase(waiting, nothing, 'manager-1', EVENING))).toMatchObject({
    state: 'refused',
    makeGood: null,
  })
})

it('of two managers the second is told', () => {
  const first = valueOf(decideCase(waiting, refund, 'manager-1', EVENING))
  expect(decideCase(first, nothing, 'manager-2', EVENING)).toMatchObject({
    ok: false,
    refusals: [{ code: 'caseDecided' }],
  })
  expect(decideCase(first, { ...nothing, version: 2 }, 'manager-2', EVENING).ok).toBe(false)
})

it('the same said again by the same manager is known by what was decided', () => {
  const first = valueOf(decideCase(waiting, refund, 'manager-1', EVENING))
  expect(wasDecidedSo(first, refund, 'manager-1')).toBe(true)
  expect(wasDecidedSo(first, refund, 'manager-2')).toBe(false)
  expect(wasDecidedSo(first, { ...refund, answer: 'No.' }, 'manager-1')).toBe(false)
  expect(wasDecidedSo(waiting, refund, 'manager-1')).toBe(false)
})

it('what the rules made good is nobody’s to decide any more', () => {
  expect(decideCase(aCase(), refund, 'manager-1', EVENING).ok).toBe(false)
})
