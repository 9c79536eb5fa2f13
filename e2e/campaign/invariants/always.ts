import { auditLines } from './audit-lines.ts'
import { legalMoves } from './legal-moves.ts'
import { linksAgree } from './links-agree.ts'
import type { Invariant } from './look.ts'
import { noMoveLost, noOrderLost, noTapLost } from './no-order-lost.ts'
import { noneForgotten } from './none-forgotten.ts'
import { nothingUntrueIsSaid } from './notices.ts'
import { oneDriver } from './one-driver.ts'
import { oneOrderACheckout } from './one-order-a-checkout.ts'
import { runsAgree } from './runs-agree.ts'
import { watchersAgree } from './watchers-agree.ts'

/** What holds after every commit, whatever went wrong. */
export const always: readonly Invariant[] = [
  legalMoves,
  noOrderLost,
  noMoveLost,
  noTapLost,
  oneOrderACheckout,
  oneDriver,
  runsAgree,
  watchersAgree,
  noneForgotten,
  auditLines,
  linksAgree,
  nothingUntrueIsSaid,
]
