import { commands } from '@forno/domain/commands/all'
import { expect, it } from 'vitest'
import type { Handler } from '../platform/command.ts'
import { pathBelow, routesAt } from './routes.ts'

const handlers = Object.fromEntries(
  Object.values(commands).map((command): [string, Handler] => [
    command.name,
    { command, answer: async () => ({ ok: true, value: null }) },
  ]),
)
const namesAt = (path: string) =>
  Object.fromEntries(
    [...routesAt(handlers, path)].map(([method, found]) => [method, found.handler.command.name]),
  )

it('finds every command by its own method and path, and no two at the same', () => {
  const seen = new Set(Object.values(commands).map(({ rest }) => `${rest.method} ${rest.path}`))
  expect(seen.size).toBe(Object.keys(commands).length)
  for (const { name, rest } of Object.values(commands)) {
    expect(namesAt(rest.path.replaceAll(/[{}]/g, ''))[rest.method]).toBe(name)
  }
})

it('reads names out of the path, decoded', () => {
  const found = routesAt(handlers, '/orders/caf%C3%A9/moves').get('post')
  expect(found?.params).toEqual({ order: 'café' })
})

it.each(['/', '/orders/', '/orders//moves', '/orders/a/b/c', '/order', '/orders/%E0%A4%A'])(
  'finds nothing at %s',
  (path) => {
    expect(namesAt(path)).toEqual({})
  },
)

it.each([
  ['/api/v1/orders', '/orders'],
  ['/v1/orders', '/orders'],
  ['/api/v2/orders', null],
  ['/api/v1', null],
  ['/orders', null],
])('%s is %s below the prefix', (path, below) => {
  expect(pathBelow(path)).toBe(below)
})
