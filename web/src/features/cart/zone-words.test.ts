import { aStore } from '@forno/domain/testing/a-store'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../lib/money.ts'
import { freeDeliveryWords, zoneWords } from './zone-words.ts'

const [near, far] = aStore().zones
if (!near || !far) throw new Error('the shop of the tests has two zones')
const money = (amount: number) => formatMoney(amount, 'USD')

describe('a zone in words', () => {
  it('says fee and minimum at once', () => {
    expect(zoneWords(near, 2500, money)).toBe('We deliver to Near for $1.99, from $10.00 of goods.')
  })

  it('says what is missing to the minimum', () => {
    expect(zoneWords(far, 1500, money)).toBe(
      'We deliver to Far for $3.99, from $20.00 of goods: $5.00 more to go.',
    )
  })

  it('says nothing of what is missing while nothing is in the cart', () => {
    expect(zoneWords(near, null, money)).toBe('We deliver to Near for $1.99, from $10.00 of goods.')
  })

  it('says when the goods make it free', () => {
    expect(zoneWords(near, 4000, money)).toContain('free of charge')
    expect(freeDeliveryWords(near, 4000, money)).toBe('Delivery is free for this order.')
  })

  it('says how little is missing for that, only where there is such a thing', () => {
    expect(freeDeliveryWords(near, 3680, money)).toBe('$3.20 more for free delivery.')
    expect(freeDeliveryWords(far, 3680, money)).toBeNull()
  })
})
