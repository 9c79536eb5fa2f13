import type { LivePosition } from '@forno/domain/delivery/live-position'
import { RATES } from '@forno/domain/delivery/ping-rate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Work } from './position-rate.ts'
import { notSharing, positionSender, type Sharing } from './position-sender.ts'

const START = 1_000_000
const SHOP = [-56.19, -34.905] as const
const FAR = [-56.17, -34.9] as const
const work = (changes: Partial<Work> = {}): Work => ({
  shop: SHOP,
  underWay: true,
  watched: true,
  ...changes,
})

let sent: { position: LivePosition; every: number }[] = []
let sharing: Sharing = notSharing
let online = true
let watcher: PositionCallback | null = null
let place: readonly [number, number] = FAR
let fails = false
let still = false

const fixAt = ([longitude, latitude]: readonly [number, number], more = {}) =>
  ({
    timestamp: Date.now(),
    coords: {
      longitude,
      latitude,
      accuracy: 10,
      heading: null,
      speed: 8,
      altitude: null,
      altitudeAccuracy: null,
      toJSON: () => ({}),
      ...more,
    },
    toJSON: () => ({}),
  }) satisfies GeolocationPosition

/** A phone that can be carried about. */
const geolocation = {
  watchPosition: (found: PositionCallback) => {
    watcher = found
    // A fix that the phone already has, told as soon as somebody listens.
    if (still) setTimeout(() => found({ ...fixAt(place), timestamp: START }), 50)
    return 1
  },
  clearWatch: () => {
    watcher = null
  },
}
const aSender = () =>
  positionSender(
    { driver: 'driver-1', store: 'centro' },
    {
      geolocation,
      online: () => online,
      now: () => Date.now(),
      send: async (position, every) => {
        if (fails) throw new Error('denied')
        sent.push({ position, every })
      },
      writeTrail: async () => undefined,
      show: (next) => {
        sharing = next
      },
    },
  )
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)
/** A phone on the move: a fix each second. */
const ride = async (count: number) => {
  for (let i = 0; i < count; i += 1) {
    await seconds(1)
    watcher?.(fixAt(place))
  }
}
const began = (with_: Work) => {
  const sender = aSender()
  sender.update(with_, false)
  sender.start()
  watcher?.(fixAt(place))
  return sender
}

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  sent = []
  sharing = notSharing
  online = true
  watcher = null
  place = FAR
  fails = false
  still = false
})
afterEach(() => void vi.useRealTimers())

describe('a driver’s position', () => {
  it.each([
    ['watched on the way', work(), FAR, RATES.watched],
    ['on the way, nobody looking', work({ watched: false }), FAR, RATES.usual],
    ['at the shop', work({ underWay: false, watched: false }), SHOP, RATES.atShop],
  ])('is sent at the rate for %s', async (_, with_, at, rate) => {
    place = at
    const sender = began(with_)
    await ride(90)
    expect(sent.length).toBeGreaterThanOrEqual(Math.floor(90 / Math.ceil(rate / 1000)))
    expect(sent.length).toBeLessThanOrEqual(Math.ceil(90_000 / rate) + 1)
    expect(sent.at(-1)?.every).toBe(rate)
    sender.stop()
  })

  it('is rounded, and one write at a time', async () => {
    const sender = began(work())
    await seconds(0)
    expect(sent.map(({ position }) => position.at)).toEqual([[-56.17, -34.9]])
    sender.stop()
  })

  it('is not sent when it is inexact, without a network, or after the shift', async () => {
    const sender = aSender()
    sender.update(work(), false)
    sender.start()
    watcher?.(fixAt(FAR, { accuracy: 120 }))
    await seconds(1)
    expect(sent).toEqual([])
    expect(sharing.problem).toBe('noSignal')
    online = false
    watcher?.(fixAt(FAR))
    await ride(20)
    expect(sent).toEqual([])
    online = true
    await ride(4)
    expect(sent).toHaveLength(1)
    sender.stop()
    await ride(60)
    expect(sent).toHaveLength(1)
  })

  it('is kept back from the tap that closes a stop until the shop has closed it', async () => {
    const sender = began(work())
    await seconds(0)
    const before = sent.length
    sender.update(work(), true)
    await ride(30)
    expect(sent).toHaveLength(before)
    sender.update(work(), false)
    await ride(5)
    expect(sent.length).toBeGreaterThan(before)
    sender.stop()
  })

  it('says once that it pauses, and what was missed when it goes on', async () => {
    const sender = began(work())
    await seconds(10)
    sender.pause()
    await seconds(120)
    const paused = sent.filter(({ position }) => position.pausedSince !== null)
    expect(paused.map(({ position }) => position.pausedSince)).toEqual([START + 10_000])
    expect(sent.at(-1)).toBe(paused[0])
    sender.start()
    watcher?.(fixAt(FAR))
    await seconds(1)
    expect(sharing.gap).toEqual({ from: START + 10_000, to: START + 130_000 })
    expect(sharing.pausedSince).toBeNull()
    expect(sent.at(-1)?.position.pausedSince).toBeNull()
    sender.stop()
  })

  it('is sent at once after a short pause at the shop', async () => {
    place = SHOP
    const sender = began(work({ underWay: false, watched: false }))
    await ride(5)
    sender.pause()
    await seconds(5)
    sender.start()
    await ride(1)
    expect(sent.at(-1)?.position.pausedSince).toBeNull()
    expect(sharing.pausedSince).toBeNull()
    sender.stop()
  })

  it('of somebody who stands still stays live: the phone is asked anew after a silence', async () => {
    still = true
    const sender = aSender()
    sender.update(work(), false)
    sender.start()
    await seconds(120)
    expect(Date.now() - (sharing.lastSeenAt ?? 0)).toBeLessThan(30_000)
    sender.stop()
  })

  it('says when the browser may not, cannot, or the shop does not take it', async () => {
    const sender = began(work())
    fails = true
    await ride(20)
    expect(sharing.problem).toBe('notSent')
    sender.stop()
    const without = positionSender(
      { driver: 'driver-1', store: 'centro' },
      {
        geolocation: null,
        online: () => true,
        now: () => Date.now(),
        send: async () => undefined,
        writeTrail: async () => undefined,
        show: (next) => {
          sharing = next
        },
      },
    )
    without.start()
    expect(sharing.problem).toBe('unsupported')
  })
})
