import type { TokenOptions } from '@firebase/rules-unit-testing'
import type { Person, Role } from '@forno/domain/access/roles'
import { personAs, staffOf } from '@forno/domain/testing/people'

/** Where the staff of these tests work, and a shop where they have no business. */
export const HERE = 'centro'
export const ELSEWHERE = 'norte'

export type Token = TokenOptions

/** The id token of a person as Firebase would make it. A customer has no claims of ours at all. */
export function tokenOf(person: Person): Token {
  const provider = person.kind === 'guest' ? 'anonymous' : 'password'
  const works = person.admin || Object.keys(person.staff).length > 0
  return {
    ...(person.kind === 'guest'
      ? { provider_id: 'anonymous' as const }
      : { email: `${person.uid}@example.com`, email_verified: false }),
    firebase: { sign_in_provider: provider, identities: {} },
    ...(works ? { staff: person.staff, roleVersion: 1 } : {}),
    ...(person.admin ? { admin: true } : {}),
  }
}

/** Somebody with exactly this role, at `HERE` where it belongs to a shop. */
export const playing = (role: Role): Person | null => personAs(role, HERE)

/** The same, for roles that are signed in. */
export function signedInAs(role: Exclude<Role, 'visitor'>): Person {
  const person = playing(role)
  if (!person) throw new Error(`${role} is not signed in`)
  return person
}

/** Staff who have this role in the other shop only. */
export const fromElsewhere = (role: 'cook' | 'driver' | 'manager'): Person =>
  staffOf(ELSEWHERE, role, `${role}-elsewhere`)

/** "a cook", "an admin": the subject of a test's sentence. */
export const nameOf = (role: Role): string => (role === 'admin' ? 'an admin' : `a ${role}`)
