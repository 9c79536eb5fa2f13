import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookAll } from './cook-all.ts'
import { movable, OVEN, takesOf, type Ticket } from './kitchen.ts'

const MINUTE = 60_000
const ticket = (changes: Partial<Ticket>): Ticket => ({
  id: 'a',
  pizzas: 1,
  placedAt: 0,
  stage: 'placed',
  since: 0,
  takes: { accept: MINUTE, prepare: 8 * MINUTE, bake: 7 * MINUTE },
  ...changes,
})
const ids = (tickets: readonly Ticket[]) => tickets.map(({ id }) => id)

describe('the virtual kitchen', () => {
  it('moves a ticket on when its time has come, not before', () => {
    expect(movable([ticket({})], MINUTE - 1)).toEqual([])
    expect(ids(movable([ticket({})], MINUTE))).toEqual(['a'])
  })

  it('has two at the make line: the third waits, and who came first goes first', () => {
    const waiting = (id: string, placedAt: number) => ticket({ id, placedAt, stage: 'accepted' })
    const busy = ticket({ id: 'busy', stage: 'preparing' })
    expect(ids(movable([busy, waiting('late', 5), waiting('early', 1)], MINUTE))).toEqual(['early'])
  })

  it('bakes what fits into the oven, and a party alone', () => {
    const made = (id: string, pizzas: number) => ticket({ id, pizzas, stage: 'preparing' })
    const baking = ticket({ id: 'in', pizzas: 4, stage: 'baking', since: 8 * MINUTE })
    expect(ids(movable([baking, made('big', 3), made('small', 2)], 9 * MINUTE))).toEqual(['small'])
    expect(ids(movable([made('party', 15)], 9 * MINUTE))).toEqual(['party'])
    expect(movable([baking, made('party', 15)], 9 * MINUTE)).toEqual([])
    expect(OVEN).toBe(6)
  })

  it('takes as long for the same order in every run', () => {
    const usual = { accept: 2, prepare: 8, bake: 7 }
    expect(takesOf(usual, '12', 2)).toEqual(takesOf(usual, '12', 2))
    expect(takesOf(usual, '12', 6).prepare).toBeGreaterThan(takesOf(usual, '12', 1).prepare)
  })

  it('gets every order of any evening done, none before its own time', () => {
    const order = fc.record({
      placedAt: fc.integer({ min: 0, max: 180 }).map((minute) => minute * MINUTE),
      pizzas: fc.integer({ min: 1, max: 14 }),
    })
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 30 }), (list) => {
        const orders = list.map((one, n) => {
          const takes = takesOf({ accept: 2, prepare: 8, bake: 7 }, String(n), one.pizzas)
          return { ...one, id: String(n), takes }
        })
        const cooked = cookAll(orders)
        for (const { id, placedAt, takes } of orders) {
          const { acceptedAt = 0, readyAt = 0 } = cooked.get(id) ?? {}
          expect(acceptedAt).toBeGreaterThanOrEqual(placedAt + takes.accept)
          expect(readyAt).toBeGreaterThanOrEqual(acceptedAt + takes.prepare + takes.bake)
        }
      }),
      { numRuns: 40 },
    )
  })
})
