import { type Cents, MAX_CENTS } from '@forno/domain/money/cents'

/** An amount as typed ("2.50", "2,5", "3"), in cents; null when it is none. */
export function readMoney(typed: string): Cents | null {
  const text = typed.trim()
  if (!/^\d{1,7}([.,]\d{1,2})?$/.test(text)) return null
  const [whole = '', part = ''] = text.split(/[.,]/)
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return cents <= MAX_CENTS ? cents : null
}
