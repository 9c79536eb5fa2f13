import type { PersonalPath } from '@forno/domain/access/personal-data'
import type { Context } from '../platform/context.ts'
import { converterFor } from '../platform/converter.ts'
import { sha256 } from '../platform/digest.ts'
import { documentSchemas, type ValueAt } from '../platform/documents.ts'

/** Takes somebody out of one document. */
export type Scrub = (id: string, uid: string, ctx: Context) => Promise<void>

/**
 * Changes a document of a collection in a transaction. An id that names somebody is theirs too: then the document moves
 * to one that is made of a digest, and the same again when this is done twice.
 */
export const scrubbing =
  <Path extends PersonalPath>(
    path: Path,
    change: (value: ValueAt<Path>, uid: string) => ValueAt<Path>,
  ): Scrub =>
  (id, uid, ctx) =>
    ctx.db.runTransaction(async (tx) => {
      const collection = ctx.db
        .collection(path.slice(0, path.lastIndexOf('/')))
        .withConverter(converterFor(path, documentSchemas[path]))
      const ref = collection.doc(id)
      const value = (await tx.get(ref)).data()
      if (!value) return
      const after = change(value, uid)
      if (id.includes(uid)) {
        tx.delete(ref)
        tx.set(collection.doc(sha256(id).slice(0, 32)), after)
      } else tx.set(ref, after)
    })
