import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'

/** `audit/{line}`: one privileged change, written in the same transaction. */
export const auditLineSchema = v.strictObject({
  store: slugSchema,
  at: millisSchema,
  by: v.string(),
  what: v.picklist([
    'assignDriver',
    'setSoldOut',
    'setStaff',
    'moveOrder',
    'refundOrder',
    'settleCash',
    'assignRun',
    'withdrawRun',
    'reorderRun',
    'changePins',
    'setAutoDispatch',
    'decideCase',
    'moderateReview',
    'inviteStaff',
  ]),
  subject: v.string(),
  detail: v.string(),
})
export type AuditLine = v.InferOutput<typeof auditLineSchema>
