import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'
import { staffRoleSchema } from './roles.ts'
import { uidSchema } from './uid.ts'

/** `invitations/{invitation}`: somebody was asked by mail to work here. Counts once, for whoever proves that address. */
export const invitationSchema = v.strictObject({
  id: v.string(),
  email: v.string(),
  name: v.string(),
  store: slugSchema,
  roles: v.pipe(v.array(staffRoleSchema), v.minLength(1, 'is missing')),
  by: uidSchema,
  at: millisSchema,
  until: millisSchema,
  usedBy: v.nullable(uidSchema),
  /** Deleted by the database after this: it names somebody who may never have answered. */
  expireAt: millisSchema,
})
export type Invitation = v.InferOutput<typeof invitationSchema>
