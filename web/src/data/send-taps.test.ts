import type { Result } from '@forno/domain/refusal/refusal'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import type { TapOutcome } from '@forno/domain/run/merge-taps'
import type { Tap } from '@forno/domain/run/tap'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { howManyWait } from './kept-taps.ts'
import { type SendTaps, startSendingTaps } from './send-taps.ts'
import { memoryShelf, type Shelf } from './shelf.ts'
import { heardOfRun, keepTap, openTaps, useTaps } from './tap-store.ts'

type Answer = Result<{ status: 'underWay'; version: number; outcomes: TapOutcome[] }>
const tap = (id: string, at = 1): Tap => ({ id: `${id}-00000000`, n: 0, at, move: 'start' })
const events = new EventTarget()
const network = { onLine: true }
let sent: string[][] = []
let answer: (taps: readonly Tap[]) => Answer
let shelf: Shelf
let stop: () => void = () => undefined

const allDone = (taps: readonly Tap[]): Answer =>
  ok({
    status: 'underWay',
    version: 7,
    outcomes: taps.map(({ id }): TapOutcome => ({ id, is: 'done' })),
  })
/** The shop's door: what a test lets it answer. */
const send: SendTaps = async ({ taps }) => {
  sent.push(taps.map(({ id }) => id.slice(0, 1)))
  return answer(taps)
}
const begin = () => {
  stop = startSendingTaps(send)
}
const waiting = () => howManyWait(useTaps.getState().kept)
const settle = () => vi.advanceTimersByTimeAsync(0)
const goOnline = (online: boolean) => {
  network.onLine = online
  events.dispatchEvent(new Event(online ? 'online' : 'offline'))
}

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', network)
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events))
  network.onLine = true
  sent = []
  answer = allDone
  shelf = memoryShelf()
  await openTaps('driver-1', shelf)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('taps on their way to the shop', () => {
  it('go at once, in their order, and are gone when it has answered', async () => {
    begin()
    await keepTap('run-1', tap('a'))
    await keepTap('run-1', tap('b'))
    await settle()
    expect(sent.flat()).toEqual(['a', 'b'])
    expect(waiting()).toBe(0)
    expect(useTaps.getState().sending).toBe('idle')
  })

  it('are settled once the run has come so far, whichever is heard of first', async () => {
    begin()
    await keepTap('run-1', tap('a'))
    await settle()
    expect(useTaps.getState().settling).toHaveLength(1)
    heardOfRun('run-1', 7)
    expect(useTaps.getState().settling).toEqual([])
    // The news of the run is quicker than the answer.
    await keepTap('run-1', tap('b'))
    await settle()
    expect(useTaps.getState().settling).toEqual([])
  })

  it('wait without a network, survive a reload, and go together when it is back', async () => {
    network.onLine = false
    answer = () => refuse('offline')
    begin()
    await keepTap('run-1', tap('a'))
    await keepTap('run-1', tap('b'))
    await settle()
    stop()
    await openTaps('driver-1', shelf)
    expect(waiting()).toBe(2)
    begin()
    answer = allDone
    sent = []
    goOnline(true)
    await settle()
    expect(sent).toEqual([['a', 'b']])
    expect(waiting()).toBe(0)
  })

  it('are tried again and again when the shop does not answer, ever more slowly', async () => {
    answer = () => refuse('tryAgain')
    await keepTap('run-1', tap('a'))
    begin()
    await vi.advanceTimersByTimeAsync(8000)
    expect(sent).toHaveLength(4)
    answer = allDone
    await vi.advanceTimersByTimeAsync(30_000)
    expect(waiting()).toBe(0)
  })

  it('are not kept back by one that is turned away as a whole', async () => {
    answer = (taps) =>
      taps.some(({ id }) => id.startsWith('a')) ? refuse('notAllowed') : allDone(taps)
    await keepTap('run-1', tap('a'))
    await keepTap('run-1', tap('b'))
    begin()
    await settle()
    expect(sent).toEqual([['a', 'b'], ['a'], ['b']])
    expect(useTaps.getState().kept.refused.map(({ refusals }) => refusals[0]?.code)).toEqual([
      'notAllowed',
    ])
  })

  it('of somebody else stay where they are', async () => {
    await keepTap('run-1', tap('a'))
    await openTaps('driver-2', shelf)
    expect(waiting()).toBe(0)
    await openTaps('driver-1', shelf)
    expect(waiting()).toBe(1)
  })
})
