import { describe, expect, it } from 'vitest'
import { accessTable, collectionPaths, operations, scopeFor } from './access-table.ts'
import { roles } from './roles.ts'

/** `path operation role scope` for everything the table grants. */
const grants = collectionPaths.flatMap((path) =>
  operations.flatMap((operation) =>
    roles.flatMap((role) => {
      const scope = scopeFor(path, operation, role)
      return scope ? [{ path, operation, role, scope }] : []
    }),
  ),
)

describe('what a browser may do directly', () => {
  it('says something of every operation on every collection', () => {
    for (const path of collectionPaths) {
      expect(Object.keys(accessTable[path]).toSorted()).toEqual([...operations].toSorted())
    }
  })

  it('is writing one’s own profile, addresses, devices, favourites and position, and what was read', () => {
    const writes = grants.filter(({ operation }) => !['get', 'list'].includes(operation))
    expect(new Set(writes.map(({ path }) => path))).toEqual(
      new Set([
        'people/{uid}',
        'people/{uid}/addresses/{address}',
        'people/{uid}/messages/{message}',
        'people/{uid}/devices/{device}',
        'people/{uid}/favourites/{favourite}',
        'positions/{uid}',
        'trails/{piece}',
      ]),
    )
    expect(writes.every(({ scope }) => scope === 'own')).toBe(true)
  })

  it('is, for a visitor, looking at shops, what they are known for, and holding a link', () => {
    const paths = new Set(
      grants.filter(({ role }) => role === 'visitor').map(({ path, scope }) => `${path} ${scope}`),
    )
    expect([...paths]).toEqual([
      'stores/{store} any',
      'stores/{store}/menus/{version} any',
      'stores/{store}/live/{doc} any',
      'trackings/{token} link',
      'ratings/{store} any',
      'suggestions/{store} any',
    ])
  })

  it('shows orders to those who have to do with them, whole shops only to their kitchen', () => {
    const who = (operation: 'get' | 'list') =>
      Object.fromEntries(
        roles.map((role) => [role, scopeFor('orders/{order}', operation, role) ?? 'no']),
      )
    expect(who('get')).toEqual({
      visitor: 'no',
      guest: 'own',
      customer: 'own',
      cook: 'store',
      driver: 'assigned',
      manager: 'store',
      admin: 'any',
    })
    expect(who('list')).toEqual(who('get'))
  })

  it('never lists links, profiles or claims of checkouts', () => {
    const listed = grants.filter(({ operation }) => operation === 'list').map(({ path }) => path)
    expect(listed).not.toContain('trackings/{token}')
    expect(listed).not.toContain('people/{uid}')
    expect(grants.map(({ path }) => path)).not.toContain('claims/{claim}')
  })
})
