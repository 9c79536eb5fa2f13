import * as v from 'valibot'

/** Every way the shop can say no. The words for each stand in `words/refusals.ts`. */
export const refusalCodes = [
  'invalid',
  'signInFirst',
  'notAllowed',
  'notFound',
  'unknownItem',
  'unknownSize',
  'unknownCrust',
  'unknownSauce',
  'unknownTopping',
  'unknownVariant',
  'soldOut',
  'emptyCart',
  'tooMuch',
  'shopClosed',
  'deliveryOff',
  'pickupOff',
  'outOfZone',
  'belowMinimum',
  'priceChanged',
  'menuChanged',
  'keyReused',
  'reasonNeeded',
  'orderMovedOn',
  'notADriver',
  'driverCannot',
  'offerGone',
  'runMovedOn',
  'notReadyYet',
  'pinWrong',
  'cashShort',
  'waitFirst',
  'lastAdmin',
  'cardOff',
  'cashOff',
  'cardGone',
  'notPaid',
  'refundTooMuch',
  'nothingToRefund',
  'linesRefunded',
  'tipClosed',
  'tipInCash',
  'foreignPayment',
  'cashChanged',
  'mailOff',
  'mailMissing',
  'mailedEnough',
  'pointsShort',
  'rewardGone',
  'friendCodeNo',
  'orderUnderWay',
  'leaveStaffFirst',
  'invitationGone',
  'linkGone',
  'tooOften',
  'notFinished',
  'reviewLate',
  'reviewAnswered',
  'reviewChanged',
  'problemLate',
  'caseDecided',
  'chatOver',
  'offline',
  'tryAgain',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The parts of a sentence that differ: names, amounts, times. */
export const refusalParamsSchema = v.record(v.string(), v.union([v.string(), v.number()]))
export type RefusalParams = v.InferOutput<typeof refusalParamsSchema>

/**
 * A no with a reason. `field` is the dotted path of the input it concerns (`lines.0.quantity`), so that a form
 * can show it there. Whether trying the very same thing again can help is `retryIsSafe` of the code.
 */
export const refusalSchema = v.strictObject({
  code: v.picklist(refusalCodes),
  field: v.exactOptional(v.string()),
  params: v.exactOptional(refusalParamsSchema),
})
export type Refusal = v.InferOutput<typeof refusalSchema>

/** What a decision returns: the value, or all the reasons why not. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (
  code: RefusalCode,
  more: { field?: string; params?: RefusalParams } = {},
): { ok: false; refusals: Refusal[] } => ({ ok: false, refusals: [{ code, ...more }] })

/** The same input may succeed later without any change by the person. */
export const retryIsSafe = (code: RefusalCode): boolean => code === 'offline' || code === 'tryAgain'
