import { describe, expect, it } from 'vitest'
import { type Actor, theSystem } from './who.ts'
import { moveOrder } from './move-order.ts'
import { type MoveName, leadsSomewhere, moveCalled, moveNames, movers, movesFor } from './moves.ts'
import {
  driverStatuses,
  endings,
  hasEnded,
  journeys,
  kitchenStatuses,
  type Status,
  statuses,
} from './statuses.ts'
import { anOrder, aPickup, EVENING } from '../testing/an-order.ts'

const kinds = ['delivery', 'pickup'] as const
const KITCHEN = 'cook manager admin'

/**
 * Everything that is allowed, written out by hand from what the shop has agreed on, not from the table:
 * kind of order, where it stands, the move, where that leads, who may.
 */
const allowed: [string, Status, MoveName, Status, string][] = [
  ['delivery', 'awaitingPayment', 'confirm', 'placed', 'system'],
  ['delivery', 'awaitingPayment', 'cancel', 'cancelled', 'customer'],
  ['delivery', 'awaitingPayment', 'expire', 'cancelled', 'system'],
  ['delivery', 'placed', 'accept', 'accepted', KITCHEN],
  ['delivery', 'placed', 'refuse', 'refused', KITCHEN],
  ['delivery', 'placed', 'cancel', 'cancelled', 'customer'],
  ['delivery', 'placed', 'expire', 'cancelled', 'system'],
  ['delivery', 'accepted', 'prepare', 'preparing', KITCHEN],
  ['delivery', 'accepted', 'cancel', 'cancelled', 'customer'],
  ['delivery', 'accepted', 'callOff', 'cancelled', 'manager admin'],
  ['delivery', 'preparing', 'bake', 'baking', KITCHEN],
  ['delivery', 'preparing', 'callOff', 'cancelled', 'manager admin'],
  ['delivery', 'baking', 'finish', 'ready', KITCHEN],
  ['delivery', 'baking', 'callOff', 'cancelled', 'manager admin'],
  ['delivery', 'ready', 'pickUp', 'onTheWay', 'driver'],
  ['delivery', 'ready', 'callOff', 'cancelled', 'manager admin'],
  ['delivery', 'onTheWay', 'arrive', 'arrived', 'driver'],
  ['delivery', 'onTheWay', 'fail', 'failed', 'driver manager admin'],
  ['delivery', 'arrived', 'deliver', 'delivered', 'driver'],
  ['delivery', 'arrived', 'fail', 'failed', 'driver manager admin'],
  ['pickup', 'awaitingPayment', 'confirm', 'placed', 'system'],
  ['pickup', 'awaitingPayment', 'cancel', 'cancelled', 'customer'],
  ['pickup', 'awaitingPayment', 'expire', 'cancelled', 'system'],
  ['pickup', 'placed', 'accept', 'accepted', KITCHEN],
  ['pickup', 'placed', 'refuse', 'refused', KITCHEN],
  ['pickup', 'placed', 'cancel', 'cancelled', 'customer'],
  ['pickup', 'placed', 'expire', 'cancelled', 'system'],
  ['pickup', 'accepted', 'prepare', 'preparing', KITCHEN],
  ['pickup', 'accepted', 'cancel', 'cancelled', 'customer'],
  ['pickup', 'accepted', 'callOff', 'cancelled', 'manager admin'],
  ['pickup', 'preparing', 'bake', 'baking', KITCHEN],
  ['pickup', 'preparing', 'callOff', 'cancelled', 'manager admin'],
  ['pickup', 'baking', 'finish', 'ready', KITCHEN],
  ['pickup', 'baking', 'callOff', 'cancelled', 'manager admin'],
  ['pickup', 'ready', 'collect', 'collected', KITCHEN],
  ['pickup', 'ready', 'callOff', 'cancelled', 'manager admin'],
]

/** Moves that owe the customer a word. */
const withReason: MoveName[] = ['refuse', 'callOff', 'fail']

const rowOf = (kind: string, status: Status, move: MoveName) =>
  allowed.find((row) => row[0] === kind && row[1] === status && row[2] === move)

/** Whether somebody may make this move at least somewhere: otherwise they are told "not you", not "too late". */
const mayEver = (mover: string, move: MoveName) =>
  allowed.some((row) => row[2] === move && row[4].split(' ').includes(mover))

const orderOf = (kind: 'delivery' | 'pickup', status: Status) =>
  kind === 'delivery' ? anOrder({ status }) : aPickup({ status })

describe.each(kinds)('a %s', (kind) => {
  describe.each(statuses)('that is %s', (status) => {
    it.each(moveNames)('%s: is done by those who may, and refused to everybody else', (move) => {
      const order = orderOf(kind, status)
      const row = rowOf(kind, status, move)
      for (const mover of movers) {
        const by: Actor = { uid: `${mover}-1`, as: [mover] }
        const result = moveOrder(order, move, by, EVENING, 'because')
        const happened = result.ok
          ? result.value.order.status
          : result.refusals.map(({ code }) => code).join()
        const wanted = row?.[4].split(' ').includes(mover)
          ? row[3]
          : mayEver(mover, move)
            ? 'orderMovedOn'
            : 'notAllowed'
        expect(`${mover}: ${happened}`).toBe(`${mover}: ${wanted}`)
        expect(movesFor(status, kind, [mover]).includes(move)).toBe(result.ok)
      }
      expect(leadsSomewhere(move, status, kind)).toBe(row !== undefined)
    })
  })
})

describe('the table of moves', () => {
  it('asks for a reason exactly where the customer is owed one', () => {
    expect(moveNames.filter((name) => moveCalled(name).needsReason)).toEqual(withReason)
  })

  it.each(endings)('lets nothing follow %s', (status) => {
    expect(hasEnded(status)).toBe(true)
    for (const kind of kinds) expect(movesFor(status, kind, movers)).toEqual([])
  })

  it.each(kinds)('brings a %s to every state it can have, and never into a dead end', (kind) => {
    const next = (status: Status) =>
      movesFor(status, kind, movers).map((name) => moveCalled(name).to)
    const reached = new Set<Status>(['awaitingPayment'])
    for (const status of reached) for (const to of next(status)) reached.add(to)
    const other: Status[] =
      kind === 'delivery' ? ['collected'] : ['onTheWay', 'arrived', 'delivered', 'failed']
    expect([...reached].toSorted()).toEqual(
      statuses.filter((status) => !other.includes(status)).toSorted(),
    )
    for (const status of reached) expect(hasEnded(status)).toBe(next(status).length === 0)
  })

  it.each(kinds)('leads a %s along its journey, one stage at a time', (kind) => {
    const stages = journeys[kind]
    stages.slice(1).forEach((stage, before) => {
      const from = stages[before] ?? 'placed'
      const ways = movesFor(from, kind, movers).filter((name) => moveCalled(name).to === stage)
      expect(ways).toHaveLength(1)
    })
  })

  it('gives the clockwork only the payment and the time-out, and those to nobody else', () => {
    const bySystem = moveNames.filter((name) => moveCalled(name).by.includes('system'))
    expect(bySystem).toEqual(['confirm', 'expire'])
    for (const name of bySystem) expect(moveCalled(name).by).toEqual(theSystem.as)
  })

  it('shows nobody in the shop an order that awaits its payment', () => {
    for (const kind of kinds) {
      const ofShop = movesFor('awaitingPayment', kind, ['cook', 'driver', 'manager', 'admin'])
      expect(ofShop).toEqual([])
    }
    expect([...kitchenStatuses, ...driverStatuses]).not.toContain('awaitingPayment')
  })

  it('offers somebody with several roles the moves of all of them', () => {
    expect(movesFor('accepted', 'delivery', ['customer', 'manager'])).toEqual([
      'prepare',
      'cancel',
      'callOff',
    ])
    expect(movesFor('accepted', 'delivery', [])).toEqual([])
  })
})
