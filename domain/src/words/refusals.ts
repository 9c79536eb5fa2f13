import type { RefusalCode, RefusalParams } from '../refusal/refusal.ts'
import type { Say } from './say.ts'

type Words = (params: RefusalParams, say: Say) => string

/** What it is about; what the menu does not know has only its id, which reads well enough without hyphens. */
const name = ({ name, id }: RefusalParams): string =>
  String(name ?? (id === undefined ? 'this' : String(id).replaceAll('-', ' ')))
const money = (params: RefusalParams, key: string, say: Say): string =>
  say.money(Number(params[key] ?? 0))

/** Why a driver cannot be given something, by what `cannotTake` answers. */
const driverCannot: Record<string, string> = {
  off: 'Not on shift. Start the shift first, or choose another driver.',
  onBreak: 'This driver is on a break. Choose another driver, or wait until the break is over.',
  busy: 'There is a run in hand. Finish it first, or choose another driver.',
  otherStore: 'This driver works for another shop today. Choose another.',
  tooMuch: 'That is more than fits into the bag. Choose fewer stops, or another driver.',
  shiftEnds: 'The shift ends before this could be delivered. Choose another driver.',
}

/** Why a friend's code does not help. */
const friendCodeNo: Record<string, string> = {
  unknown: 'We do not know this code. Ask your friend to send it once more.',
  own: 'This is your own code. Give it to a friend.',
  notNew: 'Codes are for people who have not ordered here before. Enjoy your points all the same.',
  each: 'You brought this friend here yourself. It works one way only.',
  already: 'You have used a friend’s code before. One is enough.',
  off: 'This shop gives no points at the moment. Your order works without a code.',
}

/** What every refusal says: what is the matter, and what to do next. */
export const refusalWords: Record<RefusalCode, Words> = {
  invalid: ({ problem }) => `This ${String(problem ?? 'is not right')}. Please correct it.`,
  signInFirst: () => 'Please sign in first, then try again.',
  notAllowed: () => 'Your account may not do this. Ask a manager, or sign in with another account.',
  notFound: () => 'We cannot find this. Check the link, or look in your orders.',
  unknownItem: (p) =>
    `We no longer have ${name(p)} on the menu. Remove it or choose something else.`,
  unknownSize: () => 'This pizza does not come in that size. Choose another size.',
  unknownCrust: () => 'This crust does not come in that size. Choose another crust.',
  unknownSauce: () => 'This sauce is no longer offered. Choose another sauce.',
  unknownTopping: (p) => `We no longer have ${name(p)} as a topping. Take it off and go on.`,
  unknownVariant: () => 'This size is no longer offered. Choose another.',
  // Not "… is sold out": names come in singular and plural.
  soldOut: (p) => `Sold out today: ${name(p)}. Leave it off or choose something else.`,
  emptyCart: () => 'Your cart is empty. Add something from the menu first.',
  tooMuch: () => 'That is more than we can take online. Please call us.',
  shopClosed: ({ opens, timeZone }, say) =>
    opens === undefined
      ? 'We are closed. Your cart is kept for when we open again.'
      : `We are closed and open again ${say.dayAndTime(Number(opens), String(timeZone))}. Your cart is kept.`,
  deliveryOff: () => 'We are not delivering at the moment. Choose pickup instead.',
  pickupOff: () => 'Pickup is not possible at the moment. Choose delivery instead.',
  outOfZone: () => 'We do not deliver to this address. Choose pickup, or another address.',
  belowMinimum: (p, say) =>
    `${String(p['zone'] ?? 'This area')} needs an order of at least ${money(p, 'minimum', say)}: ` +
    `add ${money(p, 'missing', say)} more, or choose pickup.`,
  priceChanged: (p, say) =>
    `The total has changed from ${money(p, 'was', say)} to ${money(p, 'now', say)}. Look it over and confirm again.`,
  menuChanged: (p, say) =>
    `Our menu has just been updated. The total is ${
      p['now'] === p['was']
        ? `still ${money(p, 'now', say)}`
        : `now ${money(p, 'now', say)} (it was ${money(p, 'was', say)})`
    }: look it over and confirm again.`,
  keyReused: () =>
    'This checkout has already been sent with other contents. Your first order stands; look in your orders.',
  reasonNeeded: () => 'Say why in a few words: the customer will read it.',
  orderMovedOn: ({ status }, say) =>
    `Somebody was faster: this order is ${status === undefined ? 'further along' : say.status(String(status))}.`,
  notADriver: () => 'This person is not a driver of this shop. Choose another.',
  driverCannot: ({ why }) =>
    driverCannot[String(why)] ?? 'This driver cannot take it now. Choose another driver.',
  offerGone: () => 'This offer is over. The next one comes by itself: leave this page open.',
  runMovedOn: () => 'This run has changed meanwhile. Look at how it stands now, then go on.',
  notReadyYet: () => 'The kitchen has not finished this order yet. Ask at the counter, then leave.',
  pinWrong: () => 'This is not the PIN of this order. Ask the customer to read it out once more.',
  cashShort: (p, say) =>
    `Cash due at this door: ${money(p, 'due', say)}. Enter what you were given, or bring the order back.`,
  waitFirst: () => 'Wait until the five minutes are over, and try to reach the customer.',
  lastAdmin: () => 'You cannot take your own admin role away. Another admin has to do it.',
  cardOff: () => 'We take no cards at the moment. Choose cash, or call us.',
  cashOff: () => 'We take no cash. Choose card instead.',
  cardGone: () => 'This card is no longer saved. Choose another one, or enter it again.',
  notPaid: () => 'This order has not been paid yet. Cancel it instead, or wait until it is paid.',
  refundTooMuch: (p, say) =>
    `At most ${money(p, 'left', say)} of this order can still be refunded. Enter that or less.`,
  nothingToRefund: () =>
    'All of this order has been refunded or is in dispute. Look at its payments.',
  linesRefunded: ({ left, name }) =>
    `Of ${String(name ?? 'this line')} only ${String(left ?? 0)} can still be refunded. Choose fewer.`,
  tipClosed: () => 'The tip of this order can no longer be changed. Please call the shop.',
  tipInCash: () => 'This order is paid in cash. Give the tip to the driver.',
  foreignPayment: () =>
    'This payment belongs to another order or currency. Nothing was booked: look at it in Stripe.',
  cashChanged: (p, say) =>
    `The cash of this shift is ${money(p, 'now', say)} by now. Look it over and settle again.`,
  mailOff: () => 'This shop sends no mail. Print the receipt, or save the page.',
  mailMissing: () => 'We know no mail address of this person. Enter one.',
  mailedEnough: () =>
    'This receipt has been mailed five times. Look for it in your mail, print it, or save the page.',
  pointsShort: ({ cost, balance }) =>
    `You have ${String(balance ?? 'too few')} points and this reward costs ${String(cost ?? 'more')}. Take it off, or choose another.`,
  rewardGone: () =>
    'This reward is not to be had with what is in your cart. Take it off, or add what it is for.',
  friendCodeNo: ({ why }) => friendCodeNo[String(why)] ?? friendCodeNo['unknown'] ?? '',
  orderUnderWay: () =>
    'An order of yours is still under way, or its payment is not settled. Try again once it is over.',
  leaveStaffFirst: () =>
    'You work here. Ask an admin to take your roles away first, then try again.',
  invitationGone: () =>
    'This invitation is over or was sent to another mail address. Ask for a new one.',
  linkGone: () => 'This link has been used or is too old. Ask for a new one.',
  tooOften: () => 'That was often enough for now. Wait an hour, then try again.',
  notFinished: () => 'The order has not arrived yet. Try again once it has.',
  reviewLate: () => 'Reviews are taken for two weeks. Write to us instead.',
  reviewAnswered: () =>
    'The shop has answered your review, so it stays as it is. Please call us if something is still wrong.',
  reviewChanged: () => 'This review has changed meanwhile. Look at how it stands now, then decide.',
  problemLate: (p) =>
    `Problems can be told of within ${String(p['hours'] ?? 'a few')} hours. Please call the shop.`,
  caseDecided: () => 'Somebody was faster: this has been decided. Look at what was said.',
  chatOver: () => 'This order is over for more than a day. Please call the shop.',
  offline: () =>
    'You are offline. Nothing was sent and nothing is lost: try again when you are back.',
  tryAgain: () => 'That did not work on our side. Nothing is lost: please try again.',
}
