import * as v from 'valibot'
import { staffChangeSchema } from '../access/staff.ts'
import { availabilitySchema, soldOutKindSchema } from '../menu/availability.ts'
import { slugSchema } from '../menu/ids.ts'
import { defineCommand } from './command.ts'

export const setSoldOut = defineCommand({
  name: 'setSoldOut',
  summary: 'Marks an ingredient or an item as sold out until tomorrow morning, or as there again.',
  roles: ['cook', 'manager', 'admin'],
  input: v.strictObject({
    store: slugSchema,
    kind: soldOutKindSchema,
    id: slugSchema,
    soldOut: v.boolean(),
  }),
  output: availabilitySchema,
  rest: { method: 'put', path: '/stores/{store}/availability' },
})

export const setStaff = defineCommand({
  name: 'setStaff',
  summary: 'Says who works where as what.',
  roles: ['admin'],
  input: staffChangeSchema,
  output: v.strictObject({ version: v.number() }),
  rest: { method: 'put', path: '/staff/{uid}' },
})
