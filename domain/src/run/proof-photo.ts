import { isPhotoOf, photoFolder, type PhotoOf } from '../order/order-photo.ts'

/** The folder in the shop's storage that an order's proofs lie in, with a slash at its end. */
export const proofFolder = (of: PhotoOf): string => photoFolder('proofs', of)

/** Whether a picture may be proof of this order. */
export const isProofPhoto = (path: string, of: PhotoOf): boolean => isPhotoOf('proofs', path, of)
