import { photoFolder, type PhotoKind, type PhotoOf } from '@forno/domain/order/order-photo'

/**
 * Sends a picture (a JPEG) of one's own order to the shop's storage; comes back with where it lies, for the command that
 * names it. Fails without a connection. Nobody can replace or remove it there: what nothing names is swept away.
 */
export async function sendOrderPhoto(
  kind: Exclude<PhotoKind, 'proofs'>,
  of: PhotoOf,
  photo: Blob,
): Promise<string> {
  const path = `${photoFolder(kind, of)}${crypto.randomUUID()}.jpg`
  const { ref, storage, uploadBytes } = await import('./firebase/storage.ts')
  await uploadBytes(ref(storage, path), photo, { contentType: 'image/jpeg' })
  return path
}
