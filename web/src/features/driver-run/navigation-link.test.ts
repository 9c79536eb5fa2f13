import type { LngLat } from '@forno/domain/geo/lng-lat'
import { describe, expect, it } from 'vitest'
import { navigationLink } from './navigation-link.ts'

const asked = (places: readonly LngLat[]) => {
  const link = navigationLink(places, 'bike')
  return link === null ? null : new URL(link).searchParams
}

describe('the link to the phone’s maps', () => {
  it('leads to one door, latitude first', () => {
    const query = asked([[-56.19, -34.9]])
    expect(query?.get('destination')).toBe('-34.9,-56.19')
    expect(query?.get('travelmode')).toBe('bicycling')
    expect(query?.has('waypoints')).toBe(false)
  })

  it('names the doors before the last one in order', () => {
    const query = asked([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
    expect(query?.get('waypoints')).toBe('2,1|4,3')
    expect(query?.get('destination')).toBe('6,5')
  })

  it('leads nowhere without a place, and over no more places than maps take', () => {
    expect(asked([])).toBeNull()
    const many = Array.from({ length: 12 }, (_, i): LngLat => [i, i])
    expect(asked(many)?.get('waypoints')?.split('|')).toHaveLength(9)
  })
})
