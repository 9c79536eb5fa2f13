import { expect, it } from 'vitest'
import { formatExpiry, formatNumber, passesLuhn, problemOf } from './card-fields.ts'

const now = new Date(2026, 10, 22)
const good = { number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123' }
const codeOf = (changed: Partial<typeof good>, field: keyof typeof good) =>
  problemOf(field, { ...good, ...changed }, now)?.code

it('groups a number as it stands on the card', () => {
  expect(formatNumber('4242424242424242999')).toBe('4242 4242 4242 4242')
  expect(formatNumber('42424')).toBe('4242 4')
  expect(formatNumber('378282246310005')).toBe('3782 822463 10005')
  expect(formatNumber('')).toBe('')
})

it('puts the stroke into an expiry date, and lets it be taken out again', () => {
  expect(['1', '12', '123', '1234', '5'].map((text) => formatExpiry(text))).toEqual([
    '1',
    '12 / ',
    '12 / 3',
    '12 / 34',
    '05 / ',
  ])
  expect(formatExpiry('12 /', true)).toBe('12')
})

it.each([
  ['a card that will do', {}, 'number', undefined],
  ['a number that is cut short', { number: '4242 4242' }, 'number', 'incomplete_number'],
  ['a mistyped number', { number: '4242 4242 4242 4241' }, 'number', 'invalid_number'],
  ['half an expiry', { expiry: '12 / 3' }, 'expiry', 'incomplete_expiry'],
  ['a month that is none', { expiry: '13 / 34' }, 'expiry', 'invalid_expiry_month'],
  ['last year', { expiry: '12 / 25' }, 'expiry', 'invalid_expiry_year_past'],
  ['last month', { expiry: '10 / 26' }, 'expiry', 'invalid_expiry_month_past'],
  ['this month', { expiry: '11 / 26' }, 'expiry', undefined],
  ['no code', { cvc: '' }, 'cvc', 'incomplete_cvc'],
  ['three digits for American Express', { number: '3782 822463 10005' }, 'cvc', 'incomplete_cvc'],
] as const)('answers %s as Stripe does', (_what, changed, field, code) => {
  expect(codeOf(changed, field)).toBe(code)
})

it('knows a check digit', () => {
  expect(passesLuhn('4000002500003155')).toBe(true)
  expect(passesLuhn('4000002500003156')).toBe(false)
})
