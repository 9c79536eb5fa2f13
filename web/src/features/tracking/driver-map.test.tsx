import type { LivePosition } from '@forno/domain/delivery/live-position'
import type { Order } from '@forno/domain/order/order'
import { anOrder } from '@forno/domain/testing/an-order'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DriverOut } from '../../data/use-driver-out.ts'
import { DriverMap } from './driver-map.tsx'
import type { Whereabouts } from './use-whereabouts.ts'

// Leaflet measures what it draws on, which is nothing here: its words are what is read.
vi.mock('../../ui/map/local-map.tsx', () => ({ default: () => null }))

const now = Date.UTC(2026, 10, 21, 23, 30)
const order: Order = {
  ...anOrder({ status: 'onTheWay' }),
  driver: { uid: 'driver-1', name: 'Demo driver' },
}
const position = (changes: Partial<LivePosition> = {}): LivePosition => ({
  at: order.storeAt,
  seenAt: now - 5_000,
  heading: 90,
  pausedSince: null,
  ...changes,
})
const show = (out: DriverOut, estimated = false) => {
  const drawn: Whereabouts['drawn'] =
    out.is === 'seen' ? { at: out.position.at, estimated, age: now - out.position.seenAt } : null
  const whereabouts: Whereabouts = { out, drawn, way: [], eta: null }
  return render(<DriverMap order={order} whereabouts={whereabouts} now={now} />)
}
afterEach(cleanup)

describe('the driver on the map', () => {
  it('is not shown, nor spoken of, before they are out', () => {
    expect(show({ is: 'notOut' }).container.textContent).toBe('')
    cleanup()
    expect(show({ is: 'waiting' }).container.textContent).toBe('')
  })

  it('is replaced by words while somebody else comes first', () => {
    show({ is: 'hidden' })
    expect(screen.getByText(/another stop before yours/)).toBeTruthy()
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('is told to be live, and how old the dot is', () => {
    show({ is: 'seen', position: position(), every: 4_500, next: true })
    expect(screen.getByText('Sharing live')).toBeTruthy()
    expect(screen.getByText('seen just now')).toBeTruthy()
    expect(screen.getByText(/^Demo driver: .*, heading east$/)).toBeTruthy()
  })

  it('is told to be reckoned, and since when nothing came', () => {
    const old = position({ seenAt: now - 40_000, pausedSince: now - 39_000 })
    show({ is: 'seen', position: old, every: 4_500, next: true }, true)
    expect(screen.getByText(/^Paused since \d\d:\d\d$/)).toBeTruthy()
    expect(screen.getByText('last seen 40 s ago')).toBeTruthy()
    expect(screen.getByText(/dashed dot/)).toBeTruthy()
    expect(screen.getByText(/^Demo driver \(estimated\): /)).toBeTruthy()
  })

  it('may be seen on the way to somebody else, and says so', () => {
    show({ is: 'seen', position: position(), every: 4_500, next: false })
    expect(screen.getByText('Your driver has another stop before yours.')).toBeTruthy()
  })
})
