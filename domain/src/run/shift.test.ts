import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EVENING, valueOf } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { driverSchema, driverStatus } from './driver.ts'
import { type BroughtOrder, shiftEarnings } from './earnings.ts'
import { cannotTake, endShift, letGoOfRun, pauseShift, startShift, takeRun } from './shift.ts'
import { aDriver, aRun } from './testing/a-run.ts'

const off = aDriver({ shift: null })
const until = EVENING + minutes(240)
const cannot = (why: string) => ({
  ok: false,
  refusals: [{ code: 'driverCannot', params: { why } }],
})
const begin = { id: 'shift-2', store: 'centro', until }

describe('a shift', () => {
  it('begins once, at a shop of theirs', () => {
    const on = valueOf(startShift(off, begin, EVENING))
    expect([driverStatus(off), driverStatus(on)]).toEqual(['off', 'free'])
    expect(startShift(on, begin, EVENING + 1)).toEqual({ ok: true, value: on })
    expect(startShift(on, { ...begin, id: 'shift-3' }, EVENING)).toEqual(cannot('busy'))
    expect(startShift(off, { ...begin, store: 'elsewhere' }, EVENING).ok).toBe(false)
    expect(startShift(off, begin, until).ok).toBe(false)
    expect(v.is(driverSchema, on)).toBe(true)
  })

  it('ends with an empty bag', () => {
    expect(endShift(aDriver({ run: 'run-1' }), EVENING)).toEqual(cannot('busy'))
    const ended = valueOf(endShift(aDriver(), EVENING))
    expect(driverStatus(ended)).toBe('off')
    expect(endShift(ended, EVENING + 1)).toEqual({ ok: true, value: ended })
    expect(ended.lastShift).toMatchObject({ id: 'shift-1', ended: EVENING })
  })

  it('that has ended does not begin again by a message that was late', () => {
    const ended = valueOf(endShift(aDriver(), EVENING))
    expect(startShift(ended, { ...begin, id: 'shift-1' }, EVENING)).toEqual(cannot('off'))
    expect(startShift(ended, begin, EVENING).ok).toBe(true)
  })

  it('has breaks, not in the middle of a run', () => {
    const resting = valueOf(pauseShift(aDriver(), EVENING))
    expect(driverStatus(resting)).toBe('onBreak')
    expect(pauseShift(resting, EVENING + 1)).toEqual({ ok: true, value: resting })
    expect(driverStatus(valueOf(pauseShift(resting, null)))).toBe('free')
    expect(pauseShift(aDriver({ run: 'run-1' }), EVENING)).toEqual(cannot('busy'))
    expect(pauseShift(off, EVENING)).toEqual(cannot('off'))
  })
})

describe('a run is given to a driver who', () => {
  const run = aRun()
  it.each([
    ['is off', off, 'off'],
    ['takes a break', valueOf(pauseShift(aDriver(), EVENING)), 'onBreak'],
    ['has another', aDriver({ run: 'run-0' }), 'busy'],
    [
      'works elsewhere',
      valueOf(startShift({ ...off, stores: ['x'] }, { ...begin, store: 'x' }, 0)),
      'otherStore',
    ],
    ['has too small a bag', aDriver({ capacity: 1 }), 'tooMuch'],
  ])('not one who %s', (_, driver, problem) => {
    expect(cannotTake(driver, run, EVENING)).toBe(problem)
    expect(takeRun(driver, run, EVENING)).toEqual(cannot(problem))
  })

  it('is free and at work until the end of it', () => {
    expect(cannotTake(aDriver(), run, EVENING + minutes(179))).toBeUndefined()
    expect(cannotTake(aDriver(), run, EVENING + minutes(180))).toBe('shiftEnds')
    const busy = valueOf(takeRun(aDriver(), run, EVENING))
    expect(busy.run).toBe(run.id)
    expect(takeRun(busy, run, EVENING)).toEqual({ ok: true, value: busy })
    const free = letGoOfRun(busy, run.id, 2)
    expect(free).toMatchObject({ run: null, shift: { brought: 2 } })
    expect(letGoOfRun(free, run.id, 2)).toBe(free)
  })
})

describe('what a shift has earned', () => {
  const card = (order: string, tip: number, refunded = 0): BroughtOrder => ({
    order,
    payment: 'card',
    summary: { status: 'captured', captured: 2000, refunded, tip },
  })
  const cash: BroughtOrder = {
    order: 'c',
    payment: 'cash',
    summary: { status: 'cashReceived', captured: 1850, refunded: 0, tip: 0 },
  }
  const coming: BroughtOrder = {
    order: 'd',
    payment: 'card',
    summary: { status: 'authorised', captured: 0, refunded: 0, tip: 300 },
  }
  const pay = { perStop: 250, perHour: 1000 }

  it('is stops or hours, whichever is more, and every tip that is with us', () => {
    const orders = [card('a', 200), card('a', 200), card('b', 100), cash, coming]
    expect(shiftEarnings(orders, minutes(30), pay)).toEqual({
      stops: 4,
      pay: 1000,
      tips: 300,
      tipsToCome: 300,
      total: 1300,
      cashToHandIn: 1850,
    })
    expect(shiftEarnings(orders, minutes(240), pay).pay).toBe(4000)
  })

  it('has no tip of an order that was given back altogether', () => {
    expect(shiftEarnings([card('a', 200, 500)], 0, pay).tips).toBe(200)
    expect(shiftEarnings([card('a', 200, 2000)], 0, pay).tips).toBe(0)
  })

  it('of no order is the hours', () => {
    expect(shiftEarnings([], minutes(90), pay)).toMatchObject({ pay: 1500, total: 1500, tips: 0 })
  })
})
