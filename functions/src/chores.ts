import { endedLooks } from './delivery/ended-looks.ts'
import { dueOffers } from './dispatch/due-offers.ts'
import { forgottenShifts } from './dispatch/forgotten-shifts.ts'
import { storesToPlan } from './dispatch/stores-to-plan.ts'
import { jobHandlers } from './job-handlers.ts'
import { dueMessages } from './messages/due-messages.ts'
import { duePayments } from './payments/due-payments.ts'
import { noticesThatNeverCame } from './payments/missed-notices.ts'
import type { FindChores } from './platform/chore.ts'
import { uncountedReviews } from './reviews/count-reviews.ts'
import { jobsDue } from './upkeep/jobs-due.ts'
import { overdueOrders } from './upkeep/overdue-orders.ts'

/** Everything that the sweep looks for, each minute. */
export const chores: readonly FindChores[] = [
  jobsDue(jobHandlers),
  overdueOrders,
  duePayments,
  noticesThatNeverCame,
  dueOffers,
  storesToPlan,
  forgottenShifts,
  endedLooks,
  dueMessages,
  uncountedReviews,
]
