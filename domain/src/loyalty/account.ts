import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { uidSchema } from '../access/uid.ts'
import { millisSchema } from '../time/millis.ts'
import { lotSchema } from './points-line.ts'

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * `loyalties/{uid}`: where somebody's points stand. Written in the transaction that creates the lines: `balance` is
 * always Σ lines = Σ lots, and never below nothing.
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
  tier: slugSchema,
  /** Orders that were finished. */
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
  /** When the first lot expires, and when to tell of it; null when there is nothing to do. */
  expiresAt: v.nullable(millisSchema),
  warnAt: v.nullable(millisSchema),
  version: countSchema,
})
export type LoyaltyAccount = v.InferOutput<typeof loyaltyAccountSchema>
