import { aStore, FAR, NEAR, OUTSIDE } from '@forno/domain/testing/a-store'
import { describe, expect, it } from 'vitest'
import { statusOf } from './shop-status.ts'

const evenings = [{ from: '18:00', to: '23:00' }]
const store = aStore()
const eveningShop = aStore({
  hours: {
    ...store.hours,
    week: { ...store.hours.week, mon: evenings, tue: evenings, wed: evenings },
  },
})
/** Monday 23 November 2026 in Montevideo, three hours behind UTC. */
const mondayAt = (hour: number) => Date.UTC(2026, 10, 23, hour + 3)
const evening = mondayAt(20)
const pickup = { kind: 'pickup' } as const
const to = (at: readonly [number, number]) =>
  ({ kind: 'delivery', address: { street: 'Calle', number: '1', at } }) as const

describe('what the shop says of itself', () => {
  it('is open, and until when if that is known', () => {
    expect(statusOf(store, null, evening).hours).toBe('Open now')
    expect(statusOf(eveningShop, null, evening).hours).toBe('Open until 23:00')
  })

  it('is closed, and when it opens', () => {
    const closed = statusOf(eveningShop, pickup, mondayAt(12))
    expect(closed).toEqual({ open: false, hours: 'Closed, opens 18:00', time: null, fee: null })
  })

  it('takes longer to a door than to the counter', () => {
    expect(statusOf(store, pickup, evening).time).toBe('about 10–25 min')
    expect(statusOf(store, to(NEAR), evening).time).toBe('about 15–30 min')
  })

  it('promises no time and no fee while nobody knows where to', () => {
    expect(statusOf(store, null, evening)).toMatchObject({ time: null, fee: null })
  })

  it('says what bringing it costs by the zone of the address', () => {
    expect(statusOf(store, to(NEAR), evening).fee).toBe('Delivery $1.99, free from $40.00')
    expect(statusOf(store, to(FAR), evening).fee).toBe('Delivery $3.99')
  })

  it('says that it brings nothing outside its zones, and promises no time there', () => {
    const outside = statusOf(store, to(OUTSIDE), evening)
    expect(outside).toMatchObject({ fee: 'Outside our delivery area', time: null })
  })
})
