import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { uidSchema } from '../access/uid.ts'
import { millisSchema } from '../time/millis.ts'
import { lotSchema } from './points-line.ts'

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * `loyalties/{uid}`: where somebody's points stand. Written in the transaction that creates the lines: `balance` is
 * always Σ `amount` of the lines = Σ lots, and never below nothing; `owed` is Σ `owed` of the lines.
 */
export const loyaltyAccountSchema = v.strictObject({
  person: uidSchema,
  store: slugSchema,
  balance: countSchema,
  /** To be taken back, but already spent: taken from what comes next. */
  owed: countSchema,
  /** Soonest first. */
  lots: v.array(lotSchema),
  /** Points earned by orders, by month of the shop's calendar (`2026-11`); the last twelve. */
  months: v.array(v.strictObject({ month: v.string(), earned: countSchema })),
  /** Orders that were finished and earned something. */
  finished: countSchema,
  /** What friends are given; empty until asked for. */
  code: v.string(),
  /** Who brought them, and what became of it. `no`: it does not count, `why` says so to the office. */
  friendOf: v.nullable(
    v.strictObject({
      person: uidSchema,
      state: v.picklist(['waiting', 'paid', 'no']),
      why: v.string(),
    }),
  ),
  /** When friends were paid for; the last twelve months. */
  friendsPaid: v.array(millisSchema),
  /** Digests of phones, doors, cards and devices that orders came with: what tells a friend from oneself. */
  marks: v.array(v.string()),
  birthdayAt: v.nullable(millisSchema),
  /** When the first lot expires; null without any. */
  expiresAt: v.nullable(millisSchema),
  /** When the first lot expires that its owner has not been told of; null when there is none. */
  untold: v.nullable(millisSchema),
  /** Its owner has been told of every lot that expires up to here. */
  warnedTo: millisSchema,
  /** A guest's account that was taken over: whatever comes for it still goes there. Its own balance is nothing. */
  movedTo: v.nullable(uidSchema),
  version: countSchema,
})
export type LoyaltyAccount = v.InferOutput<typeof loyaltyAccountSchema>

/** An account that nothing has happened to yet. */
export const newAccount = (person: string, store: string): LoyaltyAccount => ({
  person,
  store,
  balance: 0,
  owed: 0,
  lots: [],
  months: [],
  finished: 0,
  code: '',
  friendOf: null,
  friendsPaid: [],
  marks: [],
  birthdayAt: null,
  expiresAt: null,
  untold: null,
  warnedTo: 0,
  movedTo: null,
  version: 0,
})
