/** The fields of a card as typed. */
export interface CardText {
  number: string
  expiry: string
  cvc: string
}
export type CardField = keyof CardText

/** In Stripe's codes and words. */
export interface FieldProblem {
  code: string
  message: string
}

export const cardFields = ['number', 'expiry', 'cvc'] as const

const digits = (text: string) => text.replaceAll(/\D/g, '')
const isAmex = (number: string) => /^3[47]/.test(number)
const lengthOf = (number: string) => (isAmex(number) ? 15 : 16)

/** Groups a card number as it stands on the card: fours, and 4-6-5 for American Express. */
export function formatNumber(text: string): string {
  const number = digits(text).slice(0, lengthOf(digits(text)))
  const groups = isAmex(number) ? /^(\d{1,4})(\d{1,6})?(\d{1,5})?$/ : /(\d{1,4})/g
  return (isAmex(number) ? (groups.exec(number)?.slice(1) ?? []) : (number.match(groups) ?? []))
    .filter(Boolean)
    .join(' ')
}

/** `1` → `1`, `5` → `05 / `, `1234` → `12 / 34`. */
export function formatExpiry(text: string, deleting = false): string {
  const typed = digits(text)
  const all = /^[2-9]/.test(typed) ? `0${typed}` : typed
  if (all.length < 2 || (deleting && all.length === 2)) return all.slice(0, 2)
  return `${all.slice(0, 2)} / ${all.slice(2, 4)}`
}

export const formatCvc = (text: string, number: string) =>
  digits(text).slice(0, isAmex(digits(number)) ? 4 : 3)

/** Month and year of `12 / 34`; both NaN while it is not complete. */
export function expiryOf(text: string): { month: number; year: number } {
  const [, month, year] = /^(\d{2})(\d{2})$/.exec(digits(text)) ?? []
  return { month: Number(month), year: 2000 + Number(year) }
}

/** What is wrong with a field; null when nothing is. */
export function problemOf(field: CardField, text: CardText, now: Date): FieldProblem | null {
  if (field === 'number') return numberProblem(digits(text.number))
  if (field === 'expiry') return expiryProblem(text.expiry, now)
  const needed = isAmex(digits(text.number)) ? 4 : 3
  return text.cvc.length < needed
    ? problem('incomplete_cvc', "Your card's security code is incomplete.")
    : null
}

function numberProblem(number: string): FieldProblem | null {
  if (number.length < lengthOf(number))
    return problem('incomplete_number', 'Your card number is incomplete.')
  return passesLuhn(number) ? null : problem('invalid_number', 'Your card number is invalid.')
}

function expiryProblem(text: string, now: Date): FieldProblem | null {
  const { month, year } = expiryOf(text)
  if (Number.isNaN(month))
    return problem('incomplete_expiry', "Your card's expiration date is incomplete.")
  if (month < 1 || month > 12)
    return problem('invalid_expiry_month', "Your card's expiration date is invalid.")
  if (year < now.getFullYear())
    return problem('invalid_expiry_year_past', "Your card's expiration year is in the past.")
  return year === now.getFullYear() && month < now.getMonth() + 1
    ? problem('invalid_expiry_month_past', "Your card's expiration date is in the past.")
    : null
}

const problem = (code: string, message: string): FieldProblem => ({ code, message })

/** The check digit that every card number carries. */
export function passesLuhn(number: string): boolean {
  const sum = Array.from(number, Number).reduceRight((all, digit, at) => {
    const value = digit * ((number.length - at) % 2 === 1 ? 1 : 2)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
