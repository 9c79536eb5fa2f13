import { describe, expect, it } from 'vitest'
import { cases, type CaseName, giveWithTrouble, type Trouble } from './orders/one-call.ts'
import { fates } from './scheduler.ts'

const names: CaseName[] = [
  'placeOrder',
  'moveOrder',
  'assignDriver',
  'sendTaps',
  'startShift',
  'pauseShift',
  'endShift',
  'setSoldOut',
  'setStaff',
]

/** Every call of a command and of what follows from it, with everything that can become of it. */
async function troublesOf(name: CaseName): Promise<Trouble[]> {
  const { calls } = await giveWithTrouble(name, null, false)
  return (['command', 'job'] as const).flatMap((who) =>
    Array.from({ length: calls[who] }, (_, at) =>
      fates.map((fate) => ({ who, call: at + 1, fate })),
    ).flat(),
  )
}

describe('each outside call, failing and dying before and after it is done', () => {
  it.each(names)(
    '%s ends right, and is carried out when it is given again',
    async (name) => {
      const troubles = await troublesOf(name)
      const rows: Record<string, { runs: number; doneAtOnce: number; doneWhenRetried: number }> = {}
      for (const trouble of troubles) {
        const once = await giveWithTrouble(name, trouble, false)
        const again = await giveWithTrouble(name, trouble, true)
        expect(again.isDone, `${name}: ${JSON.stringify(trouble)}, given again`).toBe(true)
        const row = (rows[`${trouble.who} ${trouble.fate}`] ??= {
          runs: 0,
          doneAtOnce: 0,
          doneWhenRetried: 0,
        })
        row.runs++
        row.doneAtOnce += Number(once.isDone)
        row.doneWhenRetried += Number(again.isDone)
      }
      console.info(name)
      console.table(rows)
      expect(troubles.length).toBeGreaterThanOrEqual(8)
    },
    120_000,
  )

  it('covers every command that there is a case for', () => {
    expect(Object.keys(cases).toSorted()).toEqual(names.toSorted())
  })
})
