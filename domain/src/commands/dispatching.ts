import * as v from 'valibot'
import { pinSchema } from '../dispatch/snapshot.ts'
import { slugSchema } from '../menu/ids.ts'
import { uidSchema } from '../access/uid.ts'
import { reasonSchema } from '../run/proof.ts'
import { runStatusSchema } from '../run/statuses.ts'
import { defineCommand } from './command.ts'
import { runIdSchema } from './driving.ts'
import { orderIdSchema } from './ordering.ts'

const office = ['manager', 'admin'] as const
const runAsItIs = v.strictObject({ status: runStatusSchema, version: v.number() })

export const assignDriver = defineCommand({
  name: 'assignDriver',
  summary:
    'Gives a delivery to a driver on shift without asking them, or takes it back (driver: null).',
  roles: office,
  input: v.strictObject({ order: orderIdSchema, driver: v.nullable(uidSchema) }),
  output: v.strictObject({ version: v.number(), run: v.nullable(v.string()) }),
  rest: { method: 'put', path: '/orders/{order}/driver' },
})

export const withdrawRun = defineCommand({
  name: 'withdrawRun',
  summary: 'Takes a run back that has not left the shop: its orders are planned anew.',
  roles: office,
  input: v.strictObject({ run: runIdSchema, reason: reasonSchema }),
  output: runAsItIs,
  rest: { method: 'post', path: '/runs/{run}/withdrawals' },
})

export const reorderRun = defineCommand({
  name: 'reorderRun',
  summary: 'Puts the stops of a run that has been accepted into another sequence.',
  roles: office,
  input: v.strictObject({
    run: runIdSchema,
    sequence: v.pipe(v.array(orderIdSchema), v.minLength(1), v.maxLength(30)),
  }),
  output: runAsItIs,
  rest: { method: 'put', path: '/runs/{run}/sequence' },
})

export const changePins = defineCommand({
  name: 'changePins',
  summary: 'Pins what dispatch must do (give, hold, keep apart), or takes such a word back.',
  roles: office,
  input: v.strictObject({
    store: slugSchema,
    add: v.pipe(v.array(pinSchema), v.maxLength(20)),
    remove: v.pipe(v.array(pinSchema), v.maxLength(20)),
  }),
  output: v.strictObject({ pins: v.array(pinSchema) }),
  rest: { method: 'put', path: '/stores/{store}/pins' },
})

export const setAutoDispatch = defineCommand({
  name: 'setAutoDispatch',
  summary: 'Lets dispatch offer runs by itself, or leaves every order to the managers.',
  roles: office,
  input: v.strictObject({ store: slugSchema, auto: v.boolean() }),
  output: v.strictObject({ auto: v.boolean() }),
  rest: { method: 'put', path: '/stores/{store}/auto-dispatch' },
})
