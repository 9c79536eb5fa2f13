import { describe, expect, it } from 'vitest'
import { offerTimeLeft } from './offer-time.ts'

const at = 1_000_000
const offer = { at, until: at + 90_000 }

describe('the time to answer an offer', () => {
  it('runs to the end that the shop set', () => {
    expect(offerTimeLeft(offer, at + 1000, at + 1000)).toBe(89_000)
    expect(offerTimeLeft(offer, at + 60_000, at + 70_000)).toBe(20_000)
    expect(offerTimeLeft(offer, at + 1000, at + 200_000)).toBe(0)
  })

  it('is counted from when it was first seen on a phone whose clock is wrong', () => {
    const ahead = at + 3_600_000
    expect(offerTimeLeft(offer, ahead, ahead + 30_000)).toBe(60_000)
    const behind = at - 3_600_000
    expect(offerTimeLeft(offer, behind, behind + 30_000)).toBe(60_000)
  })

  it('is never more than it was, on a clock a little behind', () => {
    expect(offerTimeLeft(offer, at - 5000, at - 5000)).toBe(90_000)
  })
})
