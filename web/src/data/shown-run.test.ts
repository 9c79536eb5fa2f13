import { aRun, aStop, merged, setOut, stopB, taps } from '@forno/domain/run/testing/a-run'
import { EVENING } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { asDone, withOwnTaps, wouldRefuse } from './shown-run.ts'

const later = EVENING + minutes(60)
const all = taps(
  ...setOut,
  { move: 'arrive', stop: 'order-a' },
  { move: 'handOver', stop: 'order-a', proof: { kind: 'pin', pin: '0000' }, cash: null },
)
const run = aRun([aStop({ proofWanted: 'pin' }), stopB])

describe('a run as its driver sees it', () => {
  it('shows what the shop has not heard of yet', () => {
    const shown = withOwnTaps(run, all, 'driver-1')
    expect(shown.stops.map(({ status }) => status)).toEqual(['handedOver', 'onBoard'])
  })

  it('is the shop’s own once the shop has the taps', () => {
    const { run: after } = merged(run, all.slice(0, 4))
    expect(withOwnTaps(after, all.slice(0, 4), 'driver-1')).toEqual(after)
  })

  it('says at once what the shop would refuse', () => {
    const [arrive] = taps({ move: 'arrive', stop: 'order-b' }).map((tap) => ({
      ...tap,
      id: 'another-tap',
      at: later,
    }))
    if (!arrive) throw new Error('no tap')
    expect(wouldRefuse(run, [], arrive, 'driver-1').map(({ code }) => code)).toEqual(['runMovedOn'])
    expect(wouldRefuse(run, all, arrive, 'driver-1')).toEqual([])
  })

  it('stays at the door while a PIN is being checked, and goes on without a network', () => {
    expect(asDone(all, true).checking?.move).toBe('handOver')
    expect(asDone(all, true).taps).toHaveLength(all.length - 1)
    expect(asDone(all, false)).toEqual({ taps: all, checking: null })
  })
})
