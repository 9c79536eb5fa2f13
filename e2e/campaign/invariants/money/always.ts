import type { Invariant } from '../look.ts'
import { appendOnly, entriesWhole, paidBeforePlaced, summariesAgree } from './books-hold.ts'
import { drawersAgree } from './drawers-agree.ts'
import { moneyAtRest } from './money-at-rest.ts'
import {
  confirmedPrice,
  neverMoreBack,
  oneCapture,
  oneIntentAnAttempt,
  oneRefundAPlan,
} from './never-twice.ts'
import { chargesBelong, feesAreBooked, stripeIsBooked } from './stripe-is-booked.ts'

/** What holds of money after every commit. */
export const alwaysOfMoney: readonly Invariant[] = [
  oneCapture,
  oneIntentAnAttempt,
  confirmedPrice,
  neverMoreBack,
  oneRefundAPlan,
  appendOnly,
  entriesWhole,
  summariesAgree,
  paidBeforePlaced,
  drawersAgree,
]

/** What holds once everything is at rest. */
export const atLastOfMoney: readonly Invariant[] = [
  stripeIsBooked,
  feesAreBooked,
  chargesBelong,
  moneyAtRest,
]
