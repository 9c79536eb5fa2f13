/** Which order a picture is about. */
export interface PhotoOf {
  store: string
  customer: string
  order: string
}

/** What a picture is for: a driver's proof, a customer's review, a customer's problem. The first part of its path. */
export type PhotoKind = 'proofs' | 'reviews' | 'problems'

/** The folder in the shop's storage that an order's pictures lie in, with a slash at its end. As storage.rules has it. */
export const photoFolder = (kind: PhotoKind, { store, customer, order }: PhotoOf): string =>
  `${kind}/${store}/${customer}/${order}/`

/** Whether a picture lies in the order's own folder, and not above or below it. */
export function isPhotoOf(kind: PhotoKind, path: string, of: PhotoOf): boolean {
  const folder = photoFolder(kind, of)
  return path.startsWith(folder) && /^[\w-]{1,64}\.(jpg|webp)$/.test(path.slice(folder.length))
}
