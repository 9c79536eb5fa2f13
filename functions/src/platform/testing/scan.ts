import type { CollectionReference, Firestore } from 'firebase-admin/firestore'
import { emulatedBucket } from './emulators.ts'

/**
 * Every place where one of these words stands: in the id or the fields of any document of any collection, however deep,
 * in the name or the metadata of any picture. Each as `place: word`.
 */
export async function placesOf(words: readonly string[], db: Firestore): Promise<string[]> {
  const found: string[] = []
  const look = (place: string, content: unknown) => {
    const text = `${place} ${JSON.stringify(content)}`
    for (const word of words) if (text.includes(word)) found.push(`${place}: ${word}`)
  }
  const walk = async (collection: CollectionReference): Promise<void> => {
    for (const ref of await collection.listDocuments()) {
      look(ref.path, (await ref.get()).data() ?? {})
      for (const below of await ref.listCollections()) await walk(below)
    }
  }
  for (const collection of await db.listCollections()) await walk(collection)
  const [pictures] = await emulatedBucket().getFiles()
  for (const { name, metadata } of pictures) look(name, metadata)
  return found
}
