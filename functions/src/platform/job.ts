import { days, type Millis, millisSchema, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'

/** What there is to be done afterwards. */
const jobKinds = [
  'mirrorClaims',
  'settlePayment',
  'settlePoints',
  'readStripeEvent',
  'mailReceipt',
  'mailLink',
  'forgetPerson',
] as const
export type JobKind = (typeof jobKinds)[number]

/** What each kind needs to know. */
export const jobPayloads = {
  /** Brings somebody's custom claims up to their staff record. */
  mirrorClaims: v.strictObject({ uid: v.string() }),
  /** Brings an order's money to where its stage wants it. */
  settlePayment: v.strictObject({ order: v.string() }),
  /** Looks at what a notice of Stripe's is about. */
  readStripeEvent: v.strictObject({ event: v.string() }),
  /** Mails an order's receipt to an address. `key` tells this letter from others about the same order. */
  mailReceipt: v.strictObject({ order: v.string(), to: v.string(), key: v.string() }),
  /** Brings what an order earned, and what its reward cost, to where its end and its refunds want it. */
  settlePoints: v.strictObject({ order: v.string() }),
  /** Mails a link that is made when the letter is: `signIn`, `verify`, or `invite` (`id`: the invitation). */
  mailLink: v.strictObject({
    kind: v.picklist(['signIn', 'verify', 'invite']),
    email: v.string(),
    to: v.string(),
    language: v.string(),
    id: v.string(),
  }),
  /** Takes somebody who wished it out of everything. Leaves no trace of its own either. */
  forgetPerson: v.strictObject({ uid: v.string() }),
} as const satisfies Record<JobKind, v.GenericSchema<Record<string, string>>>

/** How long a job is kept once it is done, to be asked about: not for long where it names somebody's address. */
export const keptFor: Readonly<Record<JobKind, Millis>> = {
  mirrorClaims: days(30),
  settlePayment: days(30),
  settlePoints: days(30),
  readStripeEvent: days(30),
  mailReceipt: days(1),
  mailLink: minutes(60),
  forgetPerson: 0,
}

export type PayloadOf<Kind extends JobKind> = v.InferOutput<(typeof jobPayloads)[Kind]>

const jobStates = ['waiting', 'running', 'done', 'stuck'] as const
export type JobState = (typeof jobStates)[number]

/**
 * `jobs/{id}`: work written down in the transaction that caused it. Its id is made from its cause, so that the
 * same cause cannot ask twice.
 */
export const jobSchema = v.strictObject({
  kind: v.picklist(jobKinds),
  payload: v.record(v.string(), v.string()),
  order: v.exactOptional(v.string()),
  store: v.exactOptional(v.string()),
  state: v.picklist(jobStates),
  /** When to look at it next: when it may run (waiting), or when its runner is taken for lost (running). */
  dueAt: millisSchema,
  attempts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  lastError: v.exactOptional(v.string()),
  createdAt: millisSchema,
  doneAt: v.exactOptional(millisSchema),
  /** Deleted by the database after this: jobs that are done, and letters that nobody took. */
  expireAt: v.exactOptional(millisSchema),
})
export type Job = v.InferOutput<typeof jobSchema>

/** A key counts for this long: a phone that was out of battery over the weekend may send it again. */
export const KEY_COUNTS_FOR: Millis = days(7)

/** `claims/{hash of uid and key}`: of a checkout or a refund. Who comes second learns here what the first has got. */
export const claimSchema = v.strictObject({
  order: v.string(),
  /** Of the input that made the order. */
  fingerprint: v.string(),
  /** What the first was told, where it cannot be made again. */
  answer: v.exactOptional(v.record(v.string(), v.number())),
  expireAt: millisSchema,
})
