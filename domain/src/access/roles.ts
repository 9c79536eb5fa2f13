import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'

/** What somebody can be in a shop. */
export const staffRoles = ['cook', 'driver', 'manager'] as const
export const staffRoleSchema = v.picklist(staffRoles)
export type StaffRole = v.InferOutput<typeof staffRoleSchema>

/** Everybody there is. A visitor is not signed in at all, a guest has an anonymous account. */
export const roles = ['visitor', 'guest', 'customer', 'cook', 'driver', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

/** Everyone who can sign in. */
export const signedIn = ['guest', 'customer', 'cook', 'driver', 'manager', 'admin'] as const

/** The custom claims in an id token, mirrored from `staff/{uid}`. */
export const claimsSchema = v.object({
  staff: v.exactOptional(v.record(slugSchema, v.array(staffRoleSchema))),
  admin: v.exactOptional(v.boolean()),
  roleVersion: v.exactOptional(v.number()),
})
export type Claims = v.InferOutput<typeof claimsSchema>

/** Who is asking: from the verified token, never from what the browser says of itself. */
export interface Person {
  uid: string
  /** A guest has signed in anonymously. */
  kind: 'guest' | 'customer'
  staff: Readonly<Record<string, readonly StaffRole[]>>
  admin: boolean
}

/** What somebody works as in one shop. Shop names come from outside: `constructor` is no shop of anybody. */
export const staffRolesAt = (person: Person, store: string): readonly StaffRole[] =>
  (Object.hasOwn(person.staff, store) ? person.staff[store] : undefined) ?? []

/** A person's roles in one shop, their own kind of customer included. A null person is a visitor. */
export function rolesAt(person: Person | null, store: string): Role[] {
  if (!person) return ['visitor']
  return [
    person.kind,
    ...staffRolesAt(person, store),
    ...(person.admin ? (['admin'] as const) : []),
  ]
}

/** All roles of a person anywhere: decides which areas of the app they are shown. */
export function rolesAnywhere(person: Person | null): Role[] {
  if (!person) return ['visitor']
  const staff = new Set(Object.values(person.staff).flat())
  return [person.kind, ...staff, ...(person.admin ? (['admin'] as const) : [])]
}
