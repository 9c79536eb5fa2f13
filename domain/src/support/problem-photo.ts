import { isPhotoOf, photoFolder, type PhotoOf } from '../order/order-photo.ts'

/** The folder in the shop's storage that a problem's pictures lie in, with a slash at its end. */
export const problemFolder = (of: PhotoOf): string => photoFolder('problems', of)

/** Whether a picture may show a problem of this order. */
export const isProblemPhoto = (path: string, of: PhotoOf): boolean =>
  isPhotoOf('problems', path, of)
