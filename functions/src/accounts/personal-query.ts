import type { Found, PersonalPath } from '@forno/domain/access/personal-data'
import type { DocumentData, Query } from '../platform/stored.ts'
import type { Context } from '../platform/context.ts'

/** Asks for somebody's documents of a collection, as they are stored. Not for those that belong to orders. */
export function personalQuery(path: PersonalPath, found: Found, uid: string, ctx: Context): Query {
  const collection = path.slice(0, path.lastIndexOf('/')).replace('{uid}', uid)
  const all: Query = ctx.db.collection(collection)
  return found.by === 'field' ? all.where(found.field, '==', uid) : all
}

/** A document as it is stored. */
export interface Stored {
  id: string
  data: DocumentData
}
