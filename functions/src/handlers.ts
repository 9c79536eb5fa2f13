import type { CommandName } from '@forno/domain/commands/all'
import { setStaff } from './accounts/set-staff.ts'
import { readCash } from './books/read-cash.ts'
import { settleCash } from './books/settle-cash.ts'
import { endShift } from './delivery/end-shift.ts'
import { pauseShift } from './delivery/pause-shift.ts'
import { readEarnings } from './delivery/read-earnings.ts'
import { readPin } from './delivery/read-pin.ts'
import { sendTaps } from './delivery/send-taps.ts'
import { startShift } from './delivery/start-shift.ts'
import { answerOffer } from './dispatch/answer-offer.ts'
import { assignDriver } from './dispatch/assign-driver.ts'
import { changePins } from './dispatch/change-pins.ts'
import { reorderRun } from './dispatch/reorder-run.ts'
import { setAutoDispatch } from './dispatch/set-auto-dispatch.ts'
import { withdrawRun } from './dispatch/withdraw-run.ts'
import { readMenu } from './menu/read-menu.ts'
import { setSoldOut } from './menu/set-sold-out.ts'
import { listMyOrders } from './ordering/list-my-orders.ts'
import { moveOrder } from './ordering/move-order.ts'
import { placeOrder } from './ordering/place-order.ts'
import { quoteCart } from './ordering/quote-cart.ts'
import { readOrder } from './ordering/read-order.ts'
import { changeTip } from './payments/change-tip.ts'
import { listCards } from './payments/list-cards.ts'
import { payOrder } from './payments/pay-order.ts'
import { refundOrder } from './payments/refund-order.ts'
import { removeCard } from './payments/remove-card.ts'
import type { Handler } from './platform/command.ts'
import { readReceipt } from './receipts/read-receipt.ts'
import { sendReceipt } from './receipts/send-receipt.ts'
import { acceptInvitation } from './accounts/accept-invitation.ts'
import { deleteMe } from './accounts/delete-me.ts'
import { exportMe } from './accounts/export-me.ts'
import { inviteStaff } from './accounts/invite-staff.ts'
import { joinGuest } from './accounts/join-guest.ts'
import { mailSignInLink } from './accounts/mail-sign-in-link.ts'
import { mailVerification } from './accounts/mail-verification.ts'
import { makeFriendCode } from './loyalty/make-friend-code.ts'
import { useFriendCode } from './loyalty/use-friend-code.ts'
import { moderateReview } from './reviews/moderate-review.ts'
import { reviewOrder } from './reviews/review-order.ts'
import { countOrders } from './support/count-orders.ts'
import { decideCase } from './support/decide-case.ts'
import { reportProblem } from './support/report-problem.ts'
import { sayOnOrder } from './support/say-on-order.ts'

/** Every command's handler, by its name. One that is missing does not compile. */
export const handlers = {
  readMenu,
  quoteCart,
  placeOrder,
  readOrder,
  listMyOrders,
  moveOrder,
  assignDriver,
  withdrawRun,
  reorderRun,
  changePins,
  setAutoDispatch,
  startShift,
  pauseShift,
  endShift,
  readEarnings,
  answerOffer,
  sendTaps,
  readPin,
  payOrder,
  listCards,
  removeCard,
  changeTip,
  readReceipt,
  sendReceipt,
  refundOrder,
  readCash,
  settleCash,
  setSoldOut,
  setStaff,
  acceptInvitation,
  deleteMe,
  exportMe,
  inviteStaff,
  joinGuest,
  mailSignInLink,
  mailVerification,
  makeFriendCode,
  useFriendCode,
  moderateReview,
  reviewOrder,
  decideCase,
  reportProblem,
  sayOnOrder,
  countOrders,
} as const satisfies Record<CommandName, Handler>
