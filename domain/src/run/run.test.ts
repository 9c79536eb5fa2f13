import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { orderMoves, ordersGivenBack } from './order-moves.ts'
import { waitLeft } from './play-stop.ts'
import { proofWantedFor } from './proof.ts'
import { currentStop, type Run, runSchema, stopOf } from './run.ts'
import { bagWords, changeFor } from './stop.ts'
import {
  after,
  anOpenRun,
  aRun,
  asManager,
  asSystem,
  aStop,
  merged,
  officeTap,
  PIN,
  setOut,
  stopB,
  taps,
} from './testing/a-run.ts'

const hand = { kind: 'hand' } as const
const handOver = (stop: string) => ({ move: 'handOver', stop, proof: hand, cash: null }) as const
const arrive = (stop: string) => ({ move: 'arrive', stop }) as const
const statusesOf = ({ stops }: Run) => stops.map(({ order, status }) => [order, status])
/** The codes and fields of what does not count. */
const refusalsOf = (run: Run, ...bare: Parameters<typeof taps>) =>
  merged(run, taps(...bare)).outcomes.flatMap((outcome) =>
    outcome.is === 'refused' ? outcome.refusals.map(({ code, field }) => [code, field]) : [],
  )

describe('a run', () => {
  it('goes from the counter to two doors and back', () => {
    const run = after(
      aRun(),
      ...setOut,
      arrive('order-a'),
      handOver('order-a'),
      arrive('order-b'),
      handOver('order-b'),
      { move: 'finish' },
    )
    expect(run.status).toBe('done')
    expect(run.departedAt).toBe(EVENING + minutes(3))
    expect(stopOf(run, 'order-b')?.times).toEqual({
      onBoard: EVENING + minutes(3),
      arrived: EVENING + minutes(6),
      handedOver: EVENING + minutes(7),
    })
    expect(v.is(runSchema, JSON.parse(JSON.stringify(run)))).toBe(true)
  })

  it('moves its orders by the same taps, at their true times, each stage once', () => {
    const start = aRun()
    const gone = after(start, ...setOut)
    const at = after(start, ...setOut, arrive('order-a'), handOver('order-a'))
    const moves = (before: Run, then: Run) =>
      orderMoves(before, then).map(({ order, move }) => [order, move])
    expect(moves(start, gone)).toEqual([
      ['order-a', 'pickUp'],
      ['order-b', 'pickUp'],
    ])
    expect(moves(gone, at)).toEqual([
      ['order-a', 'arrive'],
      ['order-a', 'deliver'],
    ])
    expect(moves(at, at)).toEqual([])
    expect(orderMoves(start, at)[3]?.at).toBe(EVENING + minutes(5))
  })

  it('does not set out without a bag unless a reason is given', () => {
    const run = aRun([aStop({ bags: 2 }), stopB])
    const start = [{ move: 'start' }, { move: 'tick', stop: 'order-a', bag: 1 }] as const
    const ticked = after(run, ...start)
    expect(bagWords(ticked.stops[0] ?? { ticked: [], bags: 0 })).toBe('1 of 2')
    expect(refusalsOf(run, ...start, { move: 'depart', without: {} })).toEqual([
      ['reasonNeeded', 'without.order-a'],
    ])
    const without = { 'order-a': 'drinks follow', 'order-b': 'not ready' }
    const gone = after(run, ...start, { move: 'depart', without })
    expect(statusesOf(gone)).toEqual([
      ['order-a', 'onBoard'],
      ['order-b', 'leftBehind'],
    ])
    expect(gone.stops[0]?.reason).toBe('drinks follow')
    expect(ordersGivenBack(gone)).toEqual(['order-b'])
  })

  it('does not set out with nothing at all, nor with a bag that is none', () => {
    const without = { 'order-a': 'gone', 'order-b': 'gone' }
    expect(refusalsOf(aRun(), { move: 'start' }, { move: 'depart', without })).toEqual([
      ['invalid', 'bag'],
    ])
    const tick = { move: 'tick', stop: 'order-a', bag: 2 } as const
    expect(refusalsOf(aRun(), { move: 'start' }, tick)).toEqual([['invalid', 'bag']])
    const untick = { move: 'untick', stop: 'order-a', bag: 1 } as const
    const twice = after(aRun(), { move: 'start' }, { ...tick, bag: 1 }, { ...tick, bag: 1 }, untick)
    expect(twice.stops[0]?.ticked).toEqual([])
  })

  it('is not finished with food on board', () => {
    expect(refusalsOf(aRun(), ...setOut, { move: 'finish' })).toEqual([['runMovedOn', undefined]])
  })

  it('puts a skipped stop last, with its reason, and keeps when it was first reached', () => {
    const skip = { move: 'skip', stop: 'order-a', reason: 'comes home at nine' } as const
    const run = after(aRun(), ...setOut, arrive('order-a'), skip)
    expect(statusesOf(run)).toEqual([
      ['order-b', 'onBoard'],
      ['order-a', 'onBoard'],
    ])
    expect(currentStop(run)?.order).toBe('order-b')
    expect(orderMoves(after(aRun(), ...setOut, arrive('order-a')), run)).toEqual([])
  })

  it('is reordered by its driver or the office', () => {
    const sequence = ['order-b', 'nothing', 'order-a']
    const run = after(aRun(), { move: 'reorder', sequence })
    expect(run.stops.map(({ order }) => order)).toEqual(['order-b', 'order-a'])
  })

  it('remembers an incident, and goes on', () => {
    const incident = { move: 'incident', kind: 'breakdown', note: 'flat tyre' } as const
    const run = after(aRun(), ...setOut, incident)
    expect(run.incidents).toEqual([
      { kind: 'breakdown', note: 'flat tyre', at: EVENING + minutes(4) },
    ])
    expect(run.status).toBe('underWay')
  })
})

describe('handing over', () => {
  const at = (stop: Parameters<typeof aStop>[0], ...bare: Parameters<typeof taps>) =>
    [
      aRun([aStop(stop)]),
      { move: 'start' },
      { move: 'tick', stop: 'order-a', bag: 1 },
      { move: 'depart', without: {} },
      arrive('order-a'),
      ...bare,
    ] as Parameters<typeof refusalsOf>
  const pin = (given: string) =>
    ({ ...handOver('order-a'), proof: { kind: 'pin', pin: given } }) as const

  it('of something dear needs the right PIN, which is not kept', () => {
    const dear = { proofWanted: 'pin' } as const
    expect(refusalsOf(...at(dear, handOver('order-a')))).toEqual([['invalid', 'proof']])
    expect(refusalsOf(...at(dear, pin('0000')))).toEqual([['pinWrong', 'proof.pin']])
    const run = after(...at(dear, pin(PIN)))
    expect(run.stops[0]?.proof).toEqual({ kind: 'pin' })
    expect(JSON.stringify(run)).not.toContain(PIN)
    expect(proofWantedFor(5000, 5000, true)).toBe('pin')
    expect(proofWantedFor(4999, 5000, true)).toBe('photo')
    expect(proofWantedFor(99_999, null, false)).toBe('any')
  })

  it('without the proof that is asked for says why', () => {
    const proof = { kind: 'none', reason: 'phone is dead' } as const
    const run = after(...at({ proofWanted: 'pin' }, { ...handOver('order-a'), proof }))
    expect(run.stops[0]).toMatchObject({ status: 'handedOver', proof })
  })

  it('takes the cash that is due, and tells the change', () => {
    const due = { cashDue: 1850, changeFrom: 2000 }
    const give = (cash: number | null) => ({ ...handOver('order-a'), cash }) as const
    expect(refusalsOf(...at(due, give(null)))).toEqual([['cashShort', 'cash']])
    expect(refusalsOf(...at(due, give(1849)))).toEqual([['cashShort', 'cash']])
    expect(after(...at(due, give(2000))).stops[0]?.cashGiven).toBe(2000)
    expect(changeFor(1850, 2000)).toBe(150)
    expect(changeFor(1850, null)).toBe(0)
    expect(after(...at({}, give(500))).stops[0]?.cashGiven).toBeNull()
  })

  it('to nobody waits five minutes from the first try, then leaves it or brings it back', () => {
    const contact = { move: 'contact', stop: 'order-a', how: 'call', after: 5 } as const
    const leave = { move: 'leave', stop: 'order-a', because: 'noAnswer', photo: 'p.jpg' } as const
    const back = { move: 'bringBack', stop: 'order-a', because: 'wrongAddress' } as const
    expect(refusalsOf(...at({}, contact, { ...leave, after: 9.9 }))).toEqual([
      ['waitFirst', 'stop'],
    ])
    const waiting = after(...at({}, contact)).stops[0]
    if (!waiting) throw new Error('no stop')
    expect(waitLeft(waiting, EVENING + minutes(7))).toBe(minutes(3))
    expect(waitLeft(waiting, EVENING + minutes(20))).toBe(0)
    const left = after(...at({}, contact, { ...leave, after: 10 }))
    expect(left.stops[0]).toMatchObject({ status: 'left', unreachable: 'noAnswer' })
    expect(waitLeft(left.stops[0] ?? waiting, EVENING)).toBeNull()
    const home = after(...at({}, contact, { ...back, after: 10 }))
    expect(orderMoves(aRun([aStop()]), home).at(-1)).toMatchObject({
      move: 'fail',
      reason: 'We could not find the address.',
    })
    const skip = { move: 'skip', stop: 'order-a', reason: 'tries later', after: 6 } as const
    const again = [
      { ...arrive('order-a'), after: 30 },
      { ...contact, after: 31 },
    ] as const
    expect(refusalsOf(...at({}, contact, skip, ...again, { ...leave, after: 35 }))).toEqual([
      ['waitFirst', 'stop'],
    ])
    expect(refusalsOf(...at({ cashDue: 100 }, contact, { ...leave, after: 11 }))).toEqual([
      ['invalid', 'cash'],
    ])
  })
})

describe('the office', () => {
  const cancel = (after: number, stop = 'order-a') =>
    officeTap({ move: 'callOff', stop }, after, `office-${stop}`)

  it('takes a cancelled order off a run, and sends it home from the door', () => {
    const early = merged(aRun(), [cancel(0)], asSystem).run
    expect(statusesOf(early)[0]).toEqual(['order-a', 'calledOff'])
    const atDoor = after(aRun(), ...setOut, arrive('order-a'))
    const late = merged(atDoor, [cancel(5)], asSystem).run
    expect(statusesOf(late)[0]).toEqual(['order-a', 'returning'])
    expect(currentStop(late)?.order).toBe('order-b')
  })

  it('brings an order home that was cancelled while its driver, out of reach, had set out', () => {
    const cancelled = merged(aRun(), [cancel(10)], asSystem).run
    expect(cancelled.stops[0]?.status).toBe('calledOff')
    const known = merged(cancelled, taps(...setOut)).run
    expect(known.stops[0]?.status).toBe('returning')
  })

  it('ends a run that has no order left', () => {
    const run = merged(anOpenRun(), [cancel(0), cancel(0, 'order-b')], asSystem).run
    expect(run.status).toBe('cancelled')
    expect(ordersGivenBack(run)).toEqual([])
  })

  it('withdraws a run until it has left, and its orders are planned again', () => {
    const withdraw = officeTap({ move: 'withdraw', reason: 'oven broke' }, 20)
    const run = merged(aRun(), [withdraw], asManager).run
    expect(run).toMatchObject({ status: 'cancelled', reason: 'oven broke' })
    expect(ordersGivenBack(run)).toEqual(['order-a', 'order-b'])
    const gone = merged(after(aRun(), ...setOut), [withdraw], asManager)
    expect(gone.outcomes[0]?.is).toBe('refused')
    expect(gone.run.status).toBe('underWay')
  })

  it('does not tap for the driver, nor another driver', () => {
    const start = taps({ move: 'start' })
    expect(merged(aRun(), start, asManager).outcomes[0]?.is).toBe('refused')
    const stranger = { uid: 'driver-2', as: 'driver' } as const
    expect(merged(aRun(), start, stranger).outcomes[0]?.is).toBe('refused')
    expect(merged(aRun(), [cancel(0)]).outcomes[0]?.is).toBe('refused')
  })
})
