import { expect, it } from 'vitest'
import { collectionPaths } from './access-table.ts'
import { impersonalData, personalPaths, tracesIn } from './personal-data.ts'

it.each(collectionPaths)('%s is known to hold something of people, or nothing', (path) => {
  const personal = personalPaths.some((one) => one === path)
  expect(personal !== path in impersonalData).toBe(true)
})

it('what belongs to an order is looked for before the order forgets whose it was', () => {
  const last = personalPaths.indexOf('orders/{order}')
  const ofOrders = personalPaths.filter((path) =>
    tracesIn(path).some(({ found }) => found.by === 'order'),
  )
  expect(ofOrders.every((path) => personalPaths.indexOf(path) < last)).toBe(true)
})
