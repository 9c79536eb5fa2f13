import { caseSchema } from '@forno/domain/support/case'
import { chatLineSchema } from '@forno/domain/support/chat'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { demoOrders } from './past-orders.ts'

const told = demoOrders(Date.UTC(2026, 10, 22, 15)).flatMap(({ help, payment, order }) =>
  help ? [{ ...help, payment, order }] : [],
)

test('one problem waits for the manager, one was made good by the rules and is in the books', () => {
  expect(told.map(({ case: known }) => known.state)).toEqual(['waiting', 'solved'])
  const [waiting, solved] = told
  expect(waiting?.payment.refunds).toEqual([])
  expect(waiting?.case.facts).toMatchObject({ casesBefore: 1, madeGoodBefore: 1 })
  expect(solved?.payment.refunded).toBe(solved?.case.makeGood?.amount)
  expect(solved?.payment.posted.some((id) => id.includes('refund'))).toBe(true)
})

test('everything that is said can be read by the shapes, and the order counts it', () => {
  for (const { case: known, lines, order } of told) {
    expect(v.safeParse(caseSchema, known).issues ?? []).toEqual([])
    expect(v.safeParse(v.array(chatLineSchema), lines).issues ?? []).toEqual([])
    expect(order.chat).toMatchObject({ lines: lines.length, lastAt: lines.at(-1)?.at })
  }
})
