import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aStore } from '../testing/a-store.ts'
import { EVENING } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { newAccount } from './account.ts'
import { grant } from './grant.ts'
import { pointsIn } from './lots.ts'
import { merge } from './merge.ts'
import type { PointsLine } from './points-line.ts'
import { type Cause, credit, debit, toPost } from './post.ts'
import { wrongWith } from './testing/balance.ts'

const cause = (id: string, changes: Partial<Cause> = {}): Cause => ({
  id,
  kind: 'earn',
  store: 'centro',
  at: EVENING,
  ...changes,
})
const empty = newAccount('customer-1', 'centro')
const lot = (day: number, points: number) => ({ until: EVENING + days(day), points })

describe('points that come', () => {
  it('are a lot until their day, and a line that says so', () => {
    const { account, lines } = credit(toPost(empty), cause('a:earn:1'), [lot(9, 40)])
    expect(account).toMatchObject({ balance: 40, lots: [lot(9, 40)], expiresAt: lot(9, 40).until })
    expect(lines).toEqual([
      {
        ...cause('a:earn:1'),
        person: 'customer-1',
        order: null,
        code: '',
        amount: 40,
        owed: 0,
        lots: [lot(9, 40)],
      },
    ])
    expect(wrongWith(account, lines)).toEqual([])
  })

  it('pay back first what is owed, and the history shows both', () => {
    const owing = debit(toPost(empty), cause('a:takeBack:1', { kind: 'takeBack' }), 30)
    expect(owing.account).toMatchObject({ balance: 0, owed: 30 })
    const { account, lines } = credit(owing, cause('b:earn:1'), [lot(9, 50)])
    expect(account).toMatchObject({ balance: 20, owed: 0, lots: [lot(9, 20)] })
    expect(lines.map(({ id, amount, owed }) => [id, amount, owed])).toEqual([
      ['a:takeBack:1', 0, 30],
      ['b:earn:1', 50, 0],
      ['b:earn:1:owed', -30, -30],
    ])
    expect(wrongWith(account, lines)).toEqual([])
  })

  it('of one day are one lot, so that nobody has more lots than days', () => {
    const shop = aStore()
    const first = grant(empty, cause('a:makeGood:1', { kind: 'makeGood' }), 10, shop)
    const later = cause('b:makeGood:1', { kind: 'makeGood', at: EVENING + 60_000 })
    const { account } = grant(first.account, later, 5, shop)
    expect(account.lots).toEqual([{ until: expect.any(Number), points: 15 }])
    expect(account.expiresAt).toBeGreaterThanOrEqual(EVENING + days(365))
    expect(account.expiresAt).toBeLessThanOrEqual(EVENING + days(366))
  })
})

describe('points that go', () => {
  const rich = credit(toPost(empty), cause('a:earn:1'), [lot(30, 40), lot(9, 40), lot(20, 10)])

  it('are those that expire soonest', () => {
    const { account, lines } = debit(rich, cause('o:redeem:1', { kind: 'redeem' }), 45)
    expect(account.lots).toEqual([lot(20, 5), lot(30, 40)])
    expect(lines.at(-1)).toMatchObject({ amount: -45, owed: 0, lots: [lot(9, 40), lot(20, 5)] })
    expect(wrongWith(account, lines)).toEqual([])
  })

  it('are owed when they were spent: a balance is never below nothing', () => {
    const { account, lines } = debit(rich, cause('o:takeBack:1', { kind: 'takeBack' }), 100)
    expect(account).toMatchObject({ balance: 0, owed: 10, lots: [], expiresAt: null })
    expect(wrongWith(account, lines)).toEqual([])
  })
})

describe('a guest’s points', () => {
  const guest = newAccount('guest-1', 'centro')
  const spent = debit(toPost(empty), cause('a:takeBack:1', { kind: 'takeBack' }), 25)
  const rich = credit(toPost(guest), cause('g:earn:1'), [lot(9, 40)])

  it('go over with their lots, and pay what is owed there', () => {
    const merged = merge(rich.account, spent.account, EVENING)
    expect(merged?.into).toMatchObject({ balance: 15, owed: 0, lots: [lot(9, 15)] })
    expect(merged?.from).toMatchObject({ balance: 0, lots: [], movedTo: 'customer-1' })
    const lines = [...rich.lines, ...spent.lines, ...(merged?.lines ?? [])]
    expect(merged && wrongWith(merged.into, lines)).toEqual([])
    expect(merged && wrongWith(merged.from, lines)).toEqual([])
  })

  it('go over once', () => {
    const merged = merge(rich.account, empty, EVENING)
    expect(merged && merge(merged.from, merged.into, EVENING)).toBeNull()
    expect(merge(empty, empty, EVENING)).toBeNull()
  })

  it('bring along who sent them, unless they had ordered before', () => {
    const friendOf = { person: 'friend-1', state: 'waiting', why: '' } as const
    const sent = { ...guest, friendOf }
    expect(merge(sent, empty, EVENING)?.into.friendOf).toEqual(friendOf)
    expect(merge(sent, { ...empty, finished: 1 }, EVENING)?.into.friendOf).toMatchObject({
      state: 'no',
      why: 'notNew',
    })
    const own = { ...guest, friendOf: { ...friendOf, person: 'customer-1' } }
    expect(merge(own, empty, EVENING)?.into.friendOf).toMatchObject({ state: 'no', why: 'own' })
  })

  it('cannot make a friend pay twice', () => {
    const paid = { ...guest, friendOf: { person: 'friend-1', state: 'paid', why: '' } as const }
    const waits = { ...empty, friendOf: { person: 'friend-2', state: 'waiting', why: '' } as const }
    expect(merge(paid, waits, EVENING)?.into.friendOf).toEqual(paid.friendOf)
    const both = merge({ ...waits, person: 'guest-2' }, { ...paid, person: 'c' }, EVENING)
    expect(both?.into.friendOf).toEqual(paid.friendOf)
  })
})

it('whatever happens: the balance is Σ lots = Σ lines, never below nothing, and nobody who owes has any', () => {
  const step = fc.record({
    who: fc.constantFrom('customer-1', 'guest-1', 'guest-2'),
    what: fc.constantFrom('credit', 'debit', 'merge'),
    points: fc.integer({ min: 0, max: 300 }),
    day: fc.integer({ min: 1, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const accounts = new Map(
        ['customer-1', 'guest-1', 'guest-2'].map((uid) => [uid, newAccount(uid, 'centro')]),
      )
      const lines: PointsLine[] = []
      const at = (uid: string) => accounts.get(uid) ?? newAccount(uid, 'centro')
      steps.forEach(({ who, what, points, day }, n) => {
        const account = at(at(who).movedTo ?? who)
        if (what === 'merge') {
          const merged = merge(at(who), at('customer-1'), EVENING)
          if (!merged) return
          accounts.set(merged.from.person, merged.from).set(merged.into.person, merged.into)
          lines.push(...merged.lines)
          return
        }
        const why = cause(`step-${n}`)
        const lots = points === 0 ? [] : [lot(day, points)]
        const posted =
          what === 'credit'
            ? credit(toPost(account), why, lots)
            : debit(toPost(account), why, points)
        accounts.set(account.person, posted.account)
        lines.push(...posted.lines)
      })
      for (const account of accounts.values()) expect(wrongWith(account, lines)).toEqual([])
      const all = [...accounts.values()].flatMap(({ lots }) => lots)
      expect(pointsIn(all)).toBe(lines.reduce((total, { amount }) => total + amount, 0))
    }),
    { numRuns: 500 },
  )
})
