import { expect, it } from 'vitest'
import { exported } from './exported.ts'

it('a document is given to its person without keys and without other people’s uids', () => {
  const device = { token: 'secret', name: 'Chrome', seenAt: 5 }
  expect(exported(device, 'me')).toEqual({ name: 'Chrome', seenAt: 5 })
  const order = {
    customer: 'me',
    driver: { uid: 'driver-1', name: 'Test driver' },
    activeDriver: 'driver-1',
    lines: [{ by: { uid: 'me', as: 'customer' } }, { by: 'driver-1' }],
    none: null,
  }
  expect(exported(order, 'me')).toEqual({
    customer: 'me',
    driver: { name: 'Test driver' },
    lines: [{ by: { uid: 'me', as: 'customer' } }, {}],
    none: null,
  })
})
