import { expect, it } from 'vitest'
import { aReview } from '../testing/a-review.ts'
import { isLeftOver, isPhotoSettled, shownPrefix, wantedPhoto } from './shown-photo.ts'

const photo = 'reviews/centro/customer-1/order-0001/a.jpg'
const copy = 'shown/centro/order-0001.2-a.jpg'
const shown = aReview({ state: 'shown', photo, version: 2 })

it('the photo of a review that is shown is wanted where everybody may look', () => {
  expect(wantedPhoto(shown)).toBe(copy)
  expect(copy.startsWith(shownPrefix(shown))).toBe(true)
  expect(isPhotoSettled(shown)).toBe(false)
})

it('stays where it is when only the answer changes', () => {
  const answered = { ...shown, shownPhoto: copy, version: 3 }
  expect(wantedPhoto(answered)).toBe(copy)
  expect(isPhotoSettled(answered)).toBe(true)
  expect(isLeftOver(copy, answered)).toBe(false)
})

it.each(['waiting', 'hidden'] as const)('of one that is %s none is to be seen', (state) => {
  const now = { ...shown, state }
  expect(wantedPhoto(now)).toBeNull()
  expect(isPhotoSettled(now)).toBe(true)
  expect(isLeftOver(copy, now)).toBe(true)
})

it('who comes late takes nothing of a later version away', () => {
  expect(isLeftOver('shown/centro/order-0001.4-a.jpg', { ...shown, state: 'hidden' })).toBe(false)
})

it('the photos of another order are not taken for its own', () => {
  expect(copy.startsWith(shownPrefix({ store: 'centro', order: 'order-000' }))).toBe(false)
})
