import * as v from 'valibot'
import { signedIn } from '../access/roles.ts'
import { slugSchema } from '../menu/ids.ts'
import { centsSchema } from '../money/cents.ts'
import { uidSchema } from '../access/uid.ts'
import { tipSchema } from '../order/place-order.ts'
import { statusSchema } from '../order/statuses.ts'
import { savedCardSchema } from '../payment/payer.ts'
import { refundAskSchema } from '../payment/refund.ts'
import { paymentSummarySchema } from '../payment/summary.ts'
import { receiptSchema } from '../receipt/receipt.ts'
import { millisSchema } from '../time/millis.ts'
import { defineCommand } from './command.ts'
import { keySchema } from './key.ts'
import { mailSchema } from './mail-schema.ts'
import { orderIdSchema } from './ordering.ts'

export const payOrder = defineCommand({
  name: 'payOrder',
  summary:
    'Where the payment of one’s own order stands, looked up at Stripe, and what is needed to pay what is due.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema }),
  output: v.strictObject({
    status: statusSchema,
    payment: paymentSummarySchema,
    /** What the customer has to pay with a card now; null when nothing is due, or nothing can be done about it. */
    due: v.nullable(
      v.strictObject({
        purpose: v.picklist(['order', 'tip']),
        amount: centsSchema,
        currency: v.string(),
        /** For Stripe.js: lets this one PaymentIntent be paid, nothing else. */
        clientSecret: v.string(),
      }),
    ),
    /** Until when the order waits for its payment; null when it does not. */
    payBy: v.nullable(millisSchema),
  }),
  rest: { method: 'post', path: '/orders/{order}/payment' },
})

export const listCards = defineCommand({
  name: 'listCards',
  summary: 'The cards that the person asking lets the shop keep.',
  roles: signedIn,
  input: v.strictObject({}),
  output: v.strictObject({ cards: v.array(savedCardSchema) }),
  rest: { method: 'get', path: '/cards' },
  readOnly: true,
})

export const removeCard = defineCommand({
  name: 'removeCard',
  summary: 'Forgets a saved card.',
  roles: signedIn,
  input: v.strictObject({ card: v.pipe(v.string(), v.regex(/^pm_\w{1,60}$/, 'is not a card')) }),
  output: v.strictObject({ cards: v.array(savedCardSchema) }),
  rest: { method: 'post', path: '/cards/{card}/removal' },
})

export const changeTip = defineCommand({
  name: 'changeTip',
  summary:
    'Changes the tip, until 24 h after the hand-over. The difference is charged or refunded.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema, tip: tipSchema }),
  output: v.strictObject({
    tip: centsSchema,
    /** Above zero: to be charged; below: to be refunded. */
    difference: v.pipe(v.number(), v.safeInteger()),
  }),
  rest: { method: 'put', path: '/orders/{order}/tip' },
})

export const readReceipt = defineCommand({
  name: 'readReceipt',
  summary:
    'The receipt of an order, for its customer and its shop, from what was agreed and booked.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema }),
  output: receiptSchema,
  rest: { method: 'get', path: '/orders/{order}/receipt' },
  readOnly: true,
})

export const sendReceipt = defineCommand({
  name: 'sendReceipt',
  summary:
    'Mails the receipt of an order: to its customer’s account, or to an address given with it.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema, key: keySchema, to: v.exactOptional(mailSchema) }),
  output: v.strictObject({
    /** Where it goes, partly hidden: `d…@demo.forno.test`. */
    to: v.string(),
  }),
  rest: { method: 'post', path: '/orders/{order}/receipt/mails' },
})

export const refundOrder = defineCommand({
  name: 'refundOrder',
  summary:
    'Refunds an order: all of it, pieces of lines, or an amount. The same key never refunds twice.',
  roles: ['manager', 'admin'],
  input: v.strictObject({ order: orderIdSchema, key: keySchema, ...refundAskSchema.entries }),
  output: v.strictObject({
    /** What this call gives back. */
    amount: centsSchema,
    /** What can still be given back afterwards. */
    left: centsSchema,
  }),
  rest: { method: 'post', path: '/orders/{order}/refunds' },
})

export const readCash = defineCommand({
  name: 'readCash',
  summary:
    'The cash that somebody carries for a shop and has not handed over: one’s own, or anybody’s for managers.',
  roles: ['driver', 'manager', 'admin'],
  input: v.strictObject({ store: slugSchema, drawer: uidSchema }),
  output: v.strictObject({
    total: v.pipe(v.number(), v.safeInteger()),
    currency: v.string(),
    orders: v.array(
      v.strictObject({
        order: orderIdSchema,
        code: v.string(),
        amount: v.pipe(v.number(), v.safeInteger()),
        at: millisSchema,
      }),
    ),
    /** There are more orders than these hundred: settled afterwards. */
    more: v.boolean(),
  }),
  rest: { method: 'get', path: '/stores/{store}/cash/{drawer}' },
  readOnly: true,
})

export const settleCash = defineCommand({
  name: 'settleCash',
  summary: 'Takes over the cash of a shift: says what was counted beside what the books expect.',
  roles: ['manager', 'admin'],
  input: v.strictObject({
    store: slugSchema,
    drawer: uidSchema,
    key: keySchema,
    /** The total that was shown; another one by now is refused. */
    expected: centsSchema,
    counted: centsSchema,
    note: v.pipe(v.string(), v.maxLength(200, 'must be at most 200 characters')),
  }),
  output: v.strictObject({
    settlement: v.string(),
    difference: v.pipe(v.number(), v.safeInteger()),
  }),
  rest: { method: 'post', path: '/stores/{store}/cash/{drawer}/settlements' },
})
