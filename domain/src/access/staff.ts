import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import { type Claims, staffRoleSchema } from './roles.ts'

/** `staff/{uid}`: who works where as what. Mirrored into custom claims by a job. */
export const staffMemberSchema = v.strictObject({
  uid: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  email: v.string(),
  /** Role lists by store id. */
  roles: v.record(slugSchema, v.array(staffRoleSchema)),
  /** The keys of `roles` with any role in them: what a manager's list is asked by. */
  stores: v.array(slugSchema),
  admin: v.boolean(),
  active: v.boolean(),
  /** Goes up with each change, so that an older mirror never replaces a newer one. */
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type StaffMember = v.InferOutput<typeof staffMemberSchema>

/** What may be said about somebody's work. */
export const staffChangeSchema = v.strictObject({
  uid: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'is missing'), v.maxLength(80)),
  roles: v.record(slugSchema, v.array(staffRoleSchema)),
  admin: v.boolean(),
  active: v.boolean(),
})
export type StaffChange = v.InferOutput<typeof staffChangeSchema>

/** The claims that belong to a staff record. Someone who is not active has none. */
export function claimsFor(member: StaffMember): Claims {
  if (!member.active) return { roleVersion: member.version }
  return {
    staff: Object.fromEntries(Object.entries(member.roles).filter(([, list]) => list.length > 0)),
    ...(member.admin ? { admin: true } : {}),
    roleVersion: member.version,
  }
}

/**
 * A staff record after a change. An admin cannot lock themselves out (`lastAdmin`): somebody else has to take
 * the role from them, so there is always one left.
 */
export function changeStaff(
  known: StaffMember | null,
  change: StaffChange,
  email: string,
  byUid: string,
): Result<StaffMember> {
  const givesUpAdmin = change.uid === byUid && !(change.admin && change.active)
  if (givesUpAdmin) return refuse('lastAdmin', { field: 'admin' })
  const roles = Object.fromEntries(
    Object.entries(change.roles).map(([store, list]) => [store, [...new Set(list)].toSorted()]),
  )
  return ok({
    ...change,
    roles,
    email,
    stores: Object.keys(roles)
      .filter((store) => (roles[store] ?? []).length > 0)
      .toSorted(),
    version: (known?.version ?? 0) + 1,
  })
}
