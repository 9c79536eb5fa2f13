import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { roles } from '../access/roles.ts'
import { aCheckout } from '../testing/an-order.ts'
import { moveNames } from '../order/moves.ts'
import { commands } from './all.ts'
import type { Command } from './command.ts'

const all: [string, Command][] = Object.entries(commands)

/** The names in braces of a route. */
const pathFields = ({ rest }: Command): string[] =>
  [...rest.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

/** The fields of an input; every input of ours is a strict object. */
const inputFields = ({ input }: Command): string[] =>
  'entries' in input && typeof input.entries === 'object' ? Object.keys(input.entries ?? {}) : []

describe('every command', () => {
  it.each(all)('%s is listed under its own name', (name, command) => {
    expect(command.name).toBe(name)
  })

  it('has a route that no other has, whatever its fields are called', () => {
    const routes = all.map(
      ([, { rest }]) => `${rest.method} ${rest.path.replaceAll(/\{\w+\}/g, '{}')}`,
    )
    expect(new Set(routes).size).toBe(all.length)
  })

  it.each(all)('%s has the fields of its route in its input', (_, command) => {
    expect(inputFields(command)).toEqual(expect.arrayContaining(pathFields(command)))
  })

  it.each(all)('%s has a path that can be called', (_, { rest }) => {
    expect(rest.path).toMatch(/^(\/[a-z]+(-[a-z]+)*|\/\{[a-z]+\})+$/i)
  })

  it.each(all)('%s says who may ask, each role once', (_, command) => {
    expect(command.roles.length).toBeGreaterThan(0)
    expect(new Set(command.roles).size).toBe(command.roles.length)
    expect(roles).toEqual(expect.arrayContaining([...command.roles]))
  })

  it.each(all)('%s says in one sentence what it does', (_, { summary }) => {
    expect(summary).toMatch(/^[A-Z].+\.$/)
  })

  it.each(all)('%s takes no field that nobody knows', (_, { input }) => {
    const { issues } = v.safeParse(input, { nobodyKnowsThis: 1 })
    const unknown = issues?.some((issue) => issue.expected === 'never')
    const missing = issues?.some((issue) => issue.type === 'strict_object')
    expect(unknown ?? missing).toBe(true)
  })

  it.each(all.filter(([, { rest }]) => rest.method === 'get'))(
    '%s, which is a GET, only looks',
    (_, { readOnly }) => {
      expect(readOnly).toBe(true)
    },
  )

  it.each(all.filter(([, { readOnly }]) => !readOnly))(
    '%s, which changes something, is not for visitors',
    (_, command) => {
      expect(command.roles).not.toContain('visitor')
    },
  )
})

describe('moving an order', () => {
  const moveInput = (move: string) => ({ order: 'order-0001', move })

  const ofTheShop = ['confirm', 'expire']

  it.each(moveNames.filter((name) => !ofTheShop.includes(name)))('can be asked for: %s', (move) => {
    expect(v.is(commands.moveOrder.input, moveInput(move))).toBe(true)
  })

  it.each(ofTheShop)('cannot be asked for: %s is the clockwork’s alone', (move) => {
    expect(v.is(commands.moveOrder.input, moveInput(move))).toBe(false)
  })

  it('takes a reason of a few words, not of a megabyte', () => {
    const withReason = (reason: string) => ({ ...moveInput('refuse'), reason })
    expect(v.is(commands.moveOrder.input, withReason('Oven broke.'))).toBe(true)
    expect(v.is(commands.moveOrder.input, withReason('x'.repeat(201)))).toBe(false)
  })
})

describe('asking for a quote', () => {
  it('takes what a checkout sends, without who and how to pay', () => {
    const { store, menuVersion, lines, fulfilment, tip } = aCheckout()
    expect(v.is(commands.quoteCart.input, { store, menuVersion, lines, fulfilment, tip })).toBe(
      true,
    )
  })
})

describe('an order id', () => {
  it.each(['short', 'a/b/c/d/e/f/g', '../../../orders', 'x'.repeat(41), ''])(
    'of another person’s making is none: %s',
    (order) => {
      expect(v.is(commands.readOrder.input, { order })).toBe(false)
    },
  )
})
