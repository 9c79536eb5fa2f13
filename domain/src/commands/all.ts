import * as back from './coming-back.ts'
import type { Command } from './command.ts'
import * as dispatching from './dispatching.ts'
import * as driving from './driving.ts'
import * as helping from './helping.ts'
import * as ordering from './ordering.ts'
import * as paying from './paying.ts'
import * as people from './people.ts'
import * as shop from './shop.ts'

/** Every command there is, by name. */
export const commands = {
  readMenu: ordering.readMenu,
  quoteCart: ordering.quoteCart,
  placeOrder: ordering.placeOrder,
  readOrder: ordering.readOrder,
  listMyOrders: ordering.listMyOrders,
  moveOrder: ordering.moveOrder,
  assignDriver: dispatching.assignDriver,
  withdrawRun: dispatching.withdrawRun,
  reorderRun: dispatching.reorderRun,
  changePins: dispatching.changePins,
  setAutoDispatch: dispatching.setAutoDispatch,
  startShift: driving.startShift,
  pauseShift: driving.pauseShift,
  endShift: driving.endShift,
  readEarnings: driving.readEarnings,
  answerOffer: driving.answerOffer,
  sendTaps: driving.sendTaps,
  readPin: driving.readPin,
  payOrder: paying.payOrder,
  listCards: paying.listCards,
  removeCard: paying.removeCard,
  changeTip: paying.changeTip,
  readReceipt: paying.readReceipt,
  sendReceipt: paying.sendReceipt,
  refundOrder: paying.refundOrder,
  readCash: paying.readCash,
  settleCash: paying.settleCash,
  setSoldOut: shop.setSoldOut,
  setStaff: shop.setStaff,
  inviteStaff: people.inviteStaff,
  acceptInvitation: people.acceptInvitation,
  mailSignInLink: people.mailSignInLink,
  mailVerification: people.mailVerification,
  joinGuest: people.joinGuest,
  exportMe: people.exportMe,
  deleteMe: people.deleteMe,
  makeFriendCode: back.makeFriendCode,
  useFriendCode: back.useFriendCode,
  reviewOrder: back.reviewOrder,
  moderateReview: back.moderateReview,
  reportProblem: helping.reportProblem,
  decideCase: helping.decideCase,
  sayOnOrder: helping.sayOnOrder,
  countOrders: helping.countOrders,
} as const satisfies Record<string, Command>

export type Commands = typeof commands
export type CommandName = keyof Commands
