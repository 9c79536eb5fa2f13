import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Run } from '../run/run.ts'
import { after, aRun, merged, setOut, taps } from '../run/testing/a-run.ts'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { messageSchema, messagesAfter } from './message.ts'

const near = (stop: string) => ({ move: 'near', stop }) as const
const said = (before: Run, then: Run) =>
  messagesAfter(before, then).map(({ message }) => message.id)

describe('“two minutes away”', () => {
  const gone = after(aRun(), ...setOut)

  it('is said to the customer of that stop, with the time when it was so', () => {
    const close = after(aRun(), ...setOut, near('order-a'))
    const [told, ...others] = messagesAfter(gone, close)
    expect(others).toEqual([])
    expect(told).toEqual({
      to: 'customer-a',
      message: {
        id: 'order-a:near',
        kind: 'near',
        order: 'order-a',
        code: 'K7M2',
        store: 'centro',
        at: EVENING + minutes(4),
        params: {},
        sending: { state: 'waiting', dueAt: EVENING + minutes(4), attempts: 0 },
        readAt: null,
      },
    })
    expect(v.is(messageSchema, told?.message)).toBe(true)
  })

  it('is not said before the food is on its way, nor at the door', () => {
    const early = merged(aRun(), taps(...setOut.slice(0, 3), near('order-a'))).run
    expect(said(aRun(), early)).toEqual([])
    const arrived = after(aRun(), ...setOut, { move: 'arrive', stop: 'order-a' })
    const late = merged(arrived, taps({ ...near('order-a'), after: 9 })).run
    expect(said(arrived, late)).toEqual([])
  })

  it('is said once for each stop, whatever order the taps come in, and however often', () => {
    const list = taps(
      ...setOut,
      near('order-a'),
      { move: 'skip', stop: 'order-a', reason: 'nobody there yet' },
      near('order-b'),
      near('order-b'),
      { move: 'arrive', stop: 'order-b' },
      near('order-a'),
      near('order-a'),
    )
    const arrival = fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length })
    fc.assert(
      fc.property(arrival, (sent) => {
        const told: string[] = []
        sent.reduce((before, tap) => {
          const { run } = merged(before, [tap])
          told.push(...said(before, run))
          return run
        }, aRun())
        expect(told.toSorted()).toEqual(['order-a:near', 'order-b:near'])
      }),
      { numRuns: 300 },
    )
  })
})
