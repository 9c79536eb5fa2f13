import { expect, it } from 'vitest'
import { renamed } from './renamed.ts'

it('changes a uid wherever it stands alone or is a folder, and nothing else', () => {
  const at = new Date(0)
  const before = {
    customer: 'guest-1',
    by: [{ uid: 'guest-1' }, { uid: 'guest-10' }],
    photo: 'proofs/centro/guest-1/order-1/a.jpg',
    text: 'guest-1 was here',
    at,
    none: null,
    count: 1,
  }
  expect(renamed(before, 'guest-1', 'account-1')).toEqual({
    customer: 'account-1',
    by: [{ uid: 'account-1' }, { uid: 'guest-10' }],
    photo: 'proofs/centro/account-1/order-1/a.jpg',
    text: 'guest-1 was here',
    at,
    none: null,
    count: 1,
  })
})
