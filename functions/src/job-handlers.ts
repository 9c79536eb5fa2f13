import { forgetPerson } from './accounts/forget-person.ts'
import { mailLink } from './accounts/mail-link.ts'
import { mirrorClaims } from './accounts/mirror-claims.ts'
import { settlePointsJob } from './loyalty/settle-points.ts'
import { readStripeEventJob } from './payments/read-stripe-event.ts'
import { settlePaymentJob } from './payments/settle-payment.ts'
import type { JobHandlers } from './platform/jobs.ts'
import { mailReceipt } from './receipts/mail-receipt.ts'

/** Every kind of job's handler. One that is missing does not compile. */
export const jobHandlers: JobHandlers = {
  mirrorClaims,
  readStripeEvent: readStripeEventJob,
  settlePayment: settlePaymentJob,
  settlePoints: settlePointsJob,
  mailReceipt,
  mailLink,
  forgetPerson,
}
