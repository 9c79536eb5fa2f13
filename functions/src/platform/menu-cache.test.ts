import { aMenu } from '@forno/domain/testing/a-menu'
import { expect, it, vi } from 'vitest'
import { type FindMenu, menuCache } from './menu-cache.ts'

const finder = () =>
  vi.fn<FindMenu>(async (store, version) => (version === 'none' ? null : aMenu({ store, version })))

it('reads a menu once and knows it by shop and version', async () => {
  const find = finder()
  const menus = menuCache(find)
  await menus('a', 'v1')
  expect(await menus('a', 'v1')).toEqual(aMenu({ store: 'a', version: 'v1' }))
  expect(await menus('b', 'v1')).toEqual(aMenu({ store: 'b', version: 'v1' }))
  expect(find).toHaveBeenCalledTimes(2)
})

it('asks again for what was not there', async () => {
  const find = finder()
  const menus = menuCache(find)
  expect(await menus('a', 'none')).toBeNull()
  expect(await menus('a', 'none')).toBeNull()
  expect(find).toHaveBeenCalledTimes(2)
})

it('lets go of the longest unused when it is full', async () => {
  const find = finder()
  const menus = menuCache(find, 2)
  for (const version of ['v1', 'v2', 'v1', 'v3', 'v1', 'v2']) await menus('a', version)
  expect(find.mock.calls.map(([, version]) => version)).toEqual(['v1', 'v2', 'v3', 'v2'])
})
