import type { Cents } from '../money/cents.ts'
import type { Payment } from './payment.ts'

/** A payment's cash that whoever took it still carries. What was handed back since came out of the safe. */
export const cashHeld = ({ cash }: Payment): Cents =>
  cash && cash.settledIn === null ? cash.amount : 0
