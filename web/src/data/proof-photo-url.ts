/** Where a browser finds a picture of the shop's storage. Fails while it has not been sent, and for who may not see it. */
export async function proofPhotoUrl(path: string): Promise<string> {
  const { getDownloadURL, ref, storage } = await import('./firebase/storage.ts')
  return getDownloadURL(ref(storage, path))
}
