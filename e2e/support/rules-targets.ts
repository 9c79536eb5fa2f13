import {
  type CollectionPath,
  type Operation,
  type Scope,
  scopeFor,
} from '@forno/domain/access/access-table'
import { type Person, type Role, rolesAnywhere } from '@forno/domain/access/roles'
import type { DocumentData, QueryConstraint } from 'firebase/firestore'

/** A document that somebody reaches for, and what they are to it. */
export interface Target {
  /** As it stands in a sentence: "their own order". */
  what: string
  path: string
  /** What is in it. Made anew each time, because some fields must be of this moment. */
  data: () => DocumentData
  /** The fields that an update tries to change. */
  change: () => DocumentData
  /** The query by which an honest screen would ask for it. */
  asked: readonly QueryConstraint[]
  store?: string
  own?: true
  assigned?: true
  watched?: true
  link?: true
}

/** What the access table says about a person, an operation and a document. */
export function tableAllows(
  table: CollectionPath,
  operation: Operation,
  person: Person | null,
  target: Target,
): boolean {
  return rolesAnywhere(person).some((role) => {
    const scope = scopeFor(table, operation, role)
    const store = worksAt(person, target.store, role)
    const { own = false, assigned = false, watched = false, link = false } = target
    const reaches: Record<Scope, boolean> = {
      any: true,
      own,
      store,
      assigned: assigned && store,
      watched,
      link,
    }
    return scope !== undefined && reaches[scope]
  })
}

function worksAt(person: Person | null, store: string | undefined, role: Role): boolean {
  const there = (store && person?.staff[store]) || []
  return there.some((known) => known === role)
}
