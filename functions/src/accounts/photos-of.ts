import { collectionAt } from '../platform/documents.ts'
import type { Context } from '../platform/context.ts'

/** The folders of storage below which each person has one of their own, in each shop. */
const kinds = ['proofs', 'reviews', 'problems'] as const

/** The paths of all pictures that lie in somebody's folders. Also those that no document names. */
export async function photosOf(uid: string, ctx: Context): Promise<string[]> {
  const { files } = ctx
  if (!files) return []
  const stores = await collectionAt(ctx.db, 'stores/{store}').withConverter(null).select().get()
  const folders = stores.docs.flatMap(({ id }) => kinds.map((kind) => `${kind}/${id}/${uid}/`))
  const paths = await Promise.all(folders.map((folder) => files.list(folder)))
  return paths.flat()
}
