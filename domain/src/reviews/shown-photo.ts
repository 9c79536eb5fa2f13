import type { Review } from './review.ts'

type Pictured = Pick<Review, 'store' | 'order' | 'state' | 'photo' | 'shownPhoto' | 'version'>

/** What the paths of everything begin with that was ever shown of an order's review. A dot ends its id: no id has one. */
export const shownPrefix = ({ store, order }: Pick<Review, 'store' | 'order'>): string =>
  `shown/${store}/${order}.`

/**
 * Where a review's photo is to lie for everybody; null when none is to be seen. Named by the version that it is shown
 * with, so that a late copy of an earlier decision never has the name of a later one.
 */
export function wantedPhoto(review: Pictured): string | null {
  const { state, photo, shownPhoto, version } = review
  if (state !== 'shown' || photo === null) return null
  return shownPhoto ?? `${shownPrefix(review)}${version}-${photo.slice(photo.lastIndexOf('/') + 1)}`
}

/** Whether everybody sees the photo that they are to see, or none. */
export const isPhotoSettled = (review: Pictured): boolean =>
  wantedPhoto(review) === review.shownPhoto

/** Whether a picture among those of a review is left over. One of a later version than this is not for this one to judge. */
export function isLeftOver(path: string, review: Pictured): boolean {
  const version = Number.parseInt(path.slice(shownPrefix(review).length), 10)
  return path !== review.shownPhoto && !(version > review.version)
}
