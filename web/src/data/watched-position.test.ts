import { type DriverPosition, nobodyWatches } from '@forno/domain/delivery/driver-position'
import { minutes } from '@forno/domain/time/millis'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Live, Show } from './listen.ts'
import { subscribeToWatchedPosition } from './watched-position.ts'

const NOW = 1_795_000_000_000
const gone = { state: 'failed', reason: 'denied' }

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

const here = (changes: Partial<DriverPosition> = {}): Live<DriverPosition | null> => ({
  state: 'here',
  value: {
    driver: 'driver-1',
    store: 'centro',
    position: null,
    every: 4_500,
    watchers: ['customer-1'],
    watchedUntil: NOW + minutes(90),
    next: 'customer-1',
    ...changes,
  },
  stale: false,
  heardAt: NOW,
})

/** A customer who looks, what they were shown, and the server's side of it. */
function watching() {
  const shown: string[] = []
  const stopped = vi.fn<() => void>()
  let tell: Show<DriverPosition | null> = () => undefined
  const stop = subscribeToWatchedPosition(
    'driver-1',
    'customer-1',
    (live) => shown.push(live.state === 'failed' ? live.reason : live.state),
    (_, show) => {
      tell = show
      return stopped
    },
  )
  return { shown, stopped, stop, tell: (live: Live<DriverPosition | null>) => tell(live) }
}

it('a customer sees the dot while they are on the list', () => {
  const { shown, tell, stopped } = watching()
  tell({ state: 'waiting' })
  tell(here())
  tell(here({ watchers: ['somebody', 'customer-1'] }))
  expect(shown).toEqual(['waiting', 'here', 'here'])
  expect(stopped).not.toHaveBeenCalled()
})

it.each<[string, Live<DriverPosition | null>]>([
  ['they are off the list', here(nobodyWatches)],
  ['another is on it', here({ watchers: ['customer-2'] })],
  ['their time is over', here({ watchedUntil: NOW })],
  ['the shift has ended', { state: 'here', value: null, stale: false, heardAt: NOW }],
])('when %s the dot is gone, and nothing comes after it', (_, live) => {
  const { shown, tell, stopped } = watching()
  tell(here())
  tell(live)
  tell(here())
  expect(shown).toEqual(['here', 'denied'])
  expect(stopped).toHaveBeenCalledOnce()
})

it('when time runs out the dot is gone, connection or not', () => {
  const { shown, tell } = watching()
  tell(here())
  vi.advanceTimersByTime(minutes(90) - 1)
  expect(shown).toEqual(['here'])
  vi.advanceTimersByTime(1)
  expect(shown).toEqual(['here', 'denied'])
})

it('what the rules refuse is told as it is', () => {
  const { shown, tell } = watching()
  tell({ state: 'failed', reason: 'denied' })
  expect(shown).toEqual([gone.reason])
})

it('whoever stops looking hears no more', () => {
  const { shown, tell, stop } = watching()
  tell(here())
  stop()
  vi.advanceTimersByTime(minutes(91))
  expect(shown).toEqual(['here'])
})
