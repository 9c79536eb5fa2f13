import * as v from 'valibot'
import { signedIn } from '../access/roles.ts'
import { caseSchema, problemSchema } from '../support/case.ts'
import { chatLineSchema, chatTextSchema } from '../support/chat.ts'
import { giveSchema } from '../support/give.ts'
import { slugSchema } from '../menu/ids.ts'
import { defineCommand } from './command.ts'
import { orderIdSchema } from './ordering.ts'
import { keySchema } from './key.ts'

export const caseIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_:-]{10,120}$/, 'is not a case'))

export const reportProblem = defineCommand({
  name: 'reportProblem',
  summary:
    'Tells the shop what was wrong with one’s own order. What the owner’s rules allow is made good at once.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema, key: keySchema, ...problemSchema.entries }),
  output: caseSchema,
  rest: { method: 'post', path: '/orders/{order}/problems' },
})

export const decideCase = defineCommand({
  name: 'decideCase',
  summary:
    'A manager’s word on a problem: refund, points or neither, with an answer to the customer.',
  roles: ['manager', 'admin'],
  input: v.strictObject({
    case: caseIdSchema,
    /** The version that was looked at: of two managers the second one is told. */
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    give: giveSchema,
    answer: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'is missing'),
      v.maxLength(1000, 'must be at most 1000 characters'),
    ),
  }),
  output: caseSchema,
  rest: { method: 'post', path: '/cases/{case}/decision' },
})

export const sayOnOrder = defineCommand({
  name: 'sayOnOrder',
  summary:
    'Says something about an order: its customer to the shop and the driver, and they to its customer.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema, key: keySchema, text: chatTextSchema }),
  output: chatLineSchema,
  rest: { method: 'post', path: '/orders/{order}/chat' },
})

export const countOrders = defineCommand({
  name: 'countOrders',
  summary:
    'How many orders a shop had in the last 7 and 30 days: what shares of them are counted by.',
  roles: ['manager', 'admin'],
  input: v.strictObject({ store: slugSchema }),
  output: v.strictObject({ in7Days: v.number(), in30Days: v.number() }),
  rest: { method: 'get', path: '/stores/{store}/order-counts' },
  readOnly: true,
})
