import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ASK_AGAIN, followPosition } from './follow-position.ts'
import type { Live, Show } from './listen.ts'

type Said = Live<DriverPosition | null>
const { subscribe } = vi.hoisted(() => ({
  subscribe: vi.fn<(uid: string, show: Show<DriverPosition | null>) => () => void>(),
}))
vi.mock('./driving-subscriptions.ts', () => ({ subscribeToPosition: subscribe }))

const here = (stale: boolean): Said => ({ state: 'here', value: null, stale, heardAt: 0 })
const denied: Said = { state: 'failed', reason: 'denied' }
const speak = (live: Said) => subscribe.mock.lastCall?.[1](live)

beforeEach(() => {
  vi.useFakeTimers()
  subscribe.mockReset().mockReturnValue(() => undefined)
})
afterEach(() => void vi.useRealTimers())

describe('following a driver', () => {
  it('asks again after a no, until nobody looks', () => {
    const shown: Said[] = []
    const stop = followPosition('driver-1', (live) => shown.push(live))
    speak(denied)
    expect(shown).toEqual([denied])
    vi.advanceTimersByTime(ASK_AGAIN)
    expect(subscribe).toHaveBeenCalledTimes(2)
    speak(denied)
    stop()
    vi.advanceTimersByTime(10 * ASK_AGAIN)
    expect(subscribe).toHaveBeenCalledTimes(2)
  })

  it('shows nothing that is only remembered before the server has said yes', () => {
    const shown: Said[] = []
    followPosition('driver-1', (live) => shown.push(live))
    speak(here(true))
    expect(shown).toEqual([])
    speak(here(false))
    speak(here(true))
    expect(shown).toEqual([here(false), here(true)])
  })

  it('shows nothing any more once it was stopped', () => {
    const shown: Said[] = []
    followPosition('driver-1', (live) => shown.push(live))()
    speak(here(false))
    expect(shown).toEqual([])
  })
})
