import { type Person, staffRolesAt } from './roles.ts'

/** Somebody who speaks for a shop. */
export interface Office {
  uid: string
  as: 'manager' | 'admin'
}

/** A person as the office of a shop: its manager, or an admin. Null for everybody else. */
export function officeAt(person: Person, store: string): Office | null {
  if (staffRolesAt(person, store).includes('manager')) return { uid: person.uid, as: 'manager' }
  return person.admin ? { uid: person.uid, as: 'admin' } : null
}
