import { describe, expect, it } from 'vitest'
import { type CaseName, cases, doWithTrouble } from './money/killed-calls.ts'
import { type Fate, fates } from './scheduler.ts'

const noneYet = () => ({
  times: 0,
  'done at once': 0,
  'done later by itself': 0,
  'done when given again': 0,
})

const names = Object.keys(cases).filter((name): name is CaseName => name in cases)
const rows: Record<string, ReturnType<typeof noneYet>> = {}

/** Everything of Stripe's that is called on the way of an order's money. */
const stripeCalls = [
  'make payer',
  'make intent',
  'client-secret',
  'read',
  'capture',
  'cancel',
  'make refund',
  'list notices',
]

/** A look changes nothing: only that its process ends makes a difference. */
const fatesOf = (what: string): readonly Fate[] =>
  /^(read|query|find|stripe read|stripe client|stripe list)/.test(what) ? ['dies before'] : fates

describe('each outside call for money, failing and dying before and after it is done', () => {
  it.each(names)(
    '%s: every cent ends in its place, and a second try gets it done',
    async (name) => {
      const { calls, atLast } = await doWithTrouble(name, null, false)
      expect(atLast).toBe(true)
      expect(calls.length).toBeGreaterThan(1)
      const undone: string[] = []
      for (const [at, { by, what }] of calls.entries()) {
        for (const fate of fatesOf(what)) {
          const trouble = { call: at + 1, fate }
          const once = await doWithTrouble(name, trouble, false)
          const again = await doWithTrouble(name, trouble, true)
          if (!again.atLast) undone.push(`${by} ${what} ${fate}`)
          const row = (rows[`${by}: ${what}, ${fate}`] ??= noneYet())
          row.times++
          row['done at once'] += Number(once.atOnce)
          row['done later by itself'] += Number(!once.atOnce && once.atLast)
          row['done when given again'] += Number(again.atLast)
        }
      }
      expect(undone).toEqual([])
    },
    600_000,
  )

  it('is a table', () => {
    console.table(Object.fromEntries(Object.entries(rows).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    const kinds = Object.keys(rows).join('\n')
    for (const call of stripeCalls) expect(kinds).toContain(`stripe ${call},`)
    expect(kinds).toContain('mail')
    expect(kinds).toContain('notice: commit')
  })
})
