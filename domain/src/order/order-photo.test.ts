import { expect, it } from 'vitest'
import { isPhotoOf, photoFolder } from './order-photo.ts'

const of = { store: 'centro', customer: 'customer-1', order: 'order-0001' }
const folder = photoFolder('reviews', of)

it.each(['a.jpg', 'a.webp', `${'a'.repeat(64)}.jpg`, 'A_b-9.jpg'])(
  'a picture called %s may be named',
  (name) => {
    expect(isPhotoOf('reviews', folder + name, of)).toBe(true)
  },
)

it.each([
  ['of another order', 'reviews/centro/customer-1/order-0002/a.jpg'],
  ['of another person', 'reviews/centro/customer-2/order-0001/a.jpg'],
  ['of another kind', 'proofs/centro/customer-1/order-0001/a.jpg'],
  ['above the folder', `${folder}../a.jpg`],
  ['below the folder', `${folder}more/a.jpg`],
  ['without a name', folder],
  ['that is none', `${folder}a.svg`],
  ['with too long a name', `${folder}${'a'.repeat(65)}.jpg`],
])('a picture %s may not', (_, path) => {
  expect(isPhotoOf('reviews', path, of)).toBe(false)
})
