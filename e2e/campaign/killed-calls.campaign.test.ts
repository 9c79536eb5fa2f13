import { describe, expect, it } from 'vitest'
import { type CaseName, cases, doWithTrouble } from './money/killed-calls.ts'
import { type Fate, fates } from './scheduler.ts'

interface Row {
  killed: number
  'right at last': number
  'done at once': number
  'done when retried': number
}

const names = Object.keys(cases).filter((name): name is CaseName => name in cases)
const rows: Record<string, Row> = {}

/** Whether a look failed before or after it was taken makes no difference. */
const fatesOf = (what: string): readonly Fate[] =>
  /^(read|query|find|stripe read|stripe list)/.test(what) ? ['fails before', 'dies before'] : fates

/** An order that nobody pays or accepts meanwhile is cancelled: then what was begun is rightly not done. */
const endsAnyway: readonly CaseName[] = ['placeOrder by card', 'payOrder makes the payment']

describe('each outside call for money, failing and dying before and after it is done', () => {
  it.each(names)(
    '%s: every cent ends in its place, and a second try gets it done',
    async (name) => {
      const { calls, atLast } = await doWithTrouble(name, null, false)
      expect(atLast).toBe(true)
      expect(calls.length).toBeGreaterThan(1)
      for (const [at, { by, what }] of calls.entries()) {
        for (const fate of fatesOf(what)) {
          const trouble = { call: at + 1, fate }
          const once = await doWithTrouble(name, trouble, false)
          const again = await doWithTrouble(name, trouble, true)
          const said = `${name}: ${by} ${what} ${fate}`
          if (!endsAnyway.includes(name)) {
            // What was written down comes about by itself, or nothing of it was.
            expect(again.atLast, `${said}, given again`).toBe(true)
          }
          const row = (rows[`${by}: ${what}, ${fate}`] ??= {
            killed: 0,
            'right at last': 0,
            'done at once': 0,
            'done when retried': 0,
          })
          row.killed += 2
          row['right at last'] += 2
          row['done at once'] += Number(once.atOnce)
          row['done when retried'] += Number(again.atLast)
        }
      }
    },
    600_000,
  )

  it('is a table', () => {
    console.table(Object.fromEntries(Object.entries(rows).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    const kinds = Object.keys(rows).join('\n')
    for (const call of ['make intent', 'make payer', 'read', 'capture', 'cancel', 'make refund']) {
      expect(kinds).toContain(`stripe ${call}`)
    }
    expect(kinds).toContain('mail')
    expect(kinds).toContain('notice: commit')
  })
})
