import { describe, expect, it } from 'vitest'
import { type RefusalCode, type RefusalParams, refusalCodes } from '../refusal/refusal.ts'
import { refusalWords } from './refusals.ts'
import type { Say } from './say.ts'
import { statusWords } from './statuses.ts'

const say: Say = {
  money: (amount) => `$${(amount / 100).toFixed(2)}`,
  dayAndTime: (at) => (at === 0 ? 'never' : 'tomorrow at 12:00'),
  status: (status) => Object.entries(statusWords).find(([known]) => known === status)?.[1] ?? '',
}

/** The params that the domain gives with each code; codes that are missing here come without. */
const paramsOf: Partial<Record<RefusalCode, RefusalParams>> = {
  invalid: { problem: 'must be at least 1' },
  unknownItem: { id: 'four-cheese' },
  unknownSize: { id: 'xl' },
  unknownCrust: { id: 'stuffed' },
  unknownSauce: { id: 'pesto' },
  unknownTopping: { id: 'goat-cheese' },
  unknownVariant: { id: 'barrel' },
  soldOut: { id: 'olives', name: 'Olives' },
  shopClosed: { opens: 1, timeZone: 'America/Montevideo' },
  belowMinimum: { minimum: 2000, missing: 580, zone: 'Ciudad Vieja' },
  priceChanged: { was: 3000, now: 3474 },
  menuChanged: { was: 3000, now: 3474 },
  orderMovedOn: { status: 'onTheWay' },
  refundTooMuch: { left: 1230 },
  linesRefunded: { name: 'Margherita', left: 1 },
  cashChanged: { now: 4200 },
  driverCannot: { why: 'tooMuch' },
  cashShort: { due: 1850 },
}

const sentence = (code: RefusalCode, params: RefusalParams = {}) => refusalWords[code](params, say)

describe('the words of a refusal', () => {
  it.each(refusalCodes)('%s: whole sentences, with and without their parts', (code) => {
    for (const text of [sentence(code, paramsOf[code]), sentence(code)]) {
      expect(text).toMatch(/^[A-Z].{20,}[.!]$/s)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}| {2}|never|Invalid/)
      expect(text).not.toMatch(/\.\.|\s[.,:]/)
    }
  })

  it.each(refusalCodes)('%s: says what to do next, not only what is wrong', (code) => {
    expect(sentence(code, paramsOf[code])).toMatch(
      /please|choose|try|add|remove|take|leave|check|look|confirm|ask|say|is kept|another admin|this order is|cancel it|enter|print|give/i,
    )
  })

  it.each<[RefusalCode, RefusalParams, string]>([
    ['invalid', { problem: 'must be at least 1' }, 'This must be at least 1. Please correct it.'],
    [
      'soldOut',
      { id: 'olives', name: 'Olives' },
      'Sold out today: Olives. Leave it off or choose something else.',
    ],
    [
      'unknownTopping',
      { id: 'goat-cheese' },
      'We no longer have goat cheese as a topping. Take it off and go on.',
    ],
    [
      'belowMinimum',
      { minimum: 2000, missing: 580, zone: 'Ciudad Vieja' },
      'Ciudad Vieja needs an order of at least $20.00: add $5.80 more, or choose pickup.',
    ],
    [
      'shopClosed',
      { opens: 1, timeZone: 'UTC' },
      'We are closed and open again tomorrow at 12:00. Your cart is kept.',
    ],
    ['shopClosed', {}, 'We are closed. Your cart is kept for when we open again.'],
    [
      'priceChanged',
      { was: 3000, now: 3474 },
      'The total has changed from $30.00 to $34.74. Look it over and confirm again.',
    ],
    [
      'menuChanged',
      { was: 3000, now: 3474 },
      'Our menu has just been updated. The total is now $34.74 (it was $30.00): look it over and confirm again.',
    ],
    [
      'menuChanged',
      { was: 3474, now: 3474 },
      'Our menu has just been updated. The total is still $34.74: look it over and confirm again.',
    ],
    [
      'refundTooMuch',
      { left: 1230 },
      'At most $12.30 of this order can still be refunded. Enter that or less.',
    ],
    [
      'cashChanged',
      { now: 4200 },
      'The cash of this shift is $42.00 by now. Look it over and settle again.',
    ],
    [
      'driverCannot',
      { why: 'onBreak' },
      'This driver is on a break. Choose another driver, or wait until the break is over.',
    ],
    ['driverCannot', {}, 'This driver cannot take it now. Choose another driver.'],
    [
      'cashShort',
      { due: 1850 },
      'Cash due at this door: $18.50. Enter what you were given, or bring the order back.',
    ],
    ['orderMovedOn', { status: 'onTheWay' }, 'Somebody was faster: this order is on its way.'],
  ])('%s %o: %s', (code, params, text) => {
    expect(sentence(code, params)).toBe(text)
  })
})
