import * as v from 'valibot'
import { roles, signedIn } from '../access/roles.ts'
import { slugSchema } from '../menu/ids.ts'
import { menuSchema } from '../menu/menu.ts'
import { moveCalled, moveNames } from '../order/moves.ts'
import { orderSchema } from '../order/order.ts'
import { cartInputSchema, placeOrderInputSchema } from '../order/place-order.ts'
import { statusSchema } from '../order/statuses.ts'
import { quoteSchema } from '../pricing/quote.ts'
import { refusalSchema } from '../refusal/refusal.ts'
import { defineCommand } from './command.ts'

export const orderIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{10,40}$/, 'is not an order id'),
)

export const readMenu = defineCommand({
  name: 'readMenu',
  summary: "A shop's published menu.",
  roles,
  input: v.strictObject({ store: slugSchema }),
  output: menuSchema,
  rest: { method: 'get', path: '/stores/{store}/menu' },
  readOnly: true,
})

export const quoteCart = defineCommand({
  name: 'quoteCart',
  summary: 'Prices a cart and says what stands in the way of ordering it now.',
  roles,
  input: cartInputSchema,
  output: v.strictObject({ quote: quoteSchema, refusals: v.array(refusalSchema) }),
  rest: { method: 'post', path: '/stores/{store}/quotes' },
  readOnly: true,
})

export const placeOrder = defineCommand({
  name: 'placeOrder',
  summary: 'Places an order. Sent again with the same key it answers with the same order.',
  roles: signedIn,
  input: placeOrderInputSchema,
  output: v.strictObject({
    order: orderIdSchema,
    code: v.string(),
    tracking: v.string(),
    total: v.number(),
  }),
  rest: { method: 'post', path: '/stores/{store}/orders' },
})

export const readOrder = defineCommand({
  name: 'readOrder',
  summary: 'One order, for its customer, its shop and its driver.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema }),
  output: orderSchema,
  rest: { method: 'get', path: '/orders/{order}' },
  readOnly: true,
})

export const listMyOrders = defineCommand({
  name: 'listMyOrders',
  summary: 'The latest twenty orders of the person asking.',
  roles: signedIn,
  input: v.strictObject({}),
  output: v.strictObject({ orders: v.array(orderSchema) }),
  rest: { method: 'get', path: '/orders' },
  readOnly: true,
})

const madeByTheShop = 'is made by the shop itself'

export const moveOrder = defineCommand({
  name: 'moveOrder',
  summary: 'Moves an order along (or ends it), as the table of moves allows.',
  roles: signedIn,
  input: v.strictObject({
    order: orderIdSchema,
    move: v.pipe(
      v.picklist(moveNames),
      v.check((move) => moveCalled(move).by.some((mover) => mover !== 'system'), madeByTheShop),
    ),
    reason: v.exactOptional(v.pipe(v.string(), v.maxLength(200, 'must be at most 200 characters'))),
  }),
  output: v.strictObject({ status: statusSchema, version: v.number() }),
  rest: { method: 'post', path: '/orders/{order}/moves' },
})
