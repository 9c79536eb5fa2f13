import { expect, it } from 'vitest'
import { moneyStorm } from './faults.ts'
import * as planted from './money/planted-faults.ts'
import { runMoney } from './money/run.ts'
import type { WorldOptions } from './world.ts'

/** The first seed whose evening fails, and how. */
async function firstFailure(around: NonNullable<WorldOptions['around']>) {
  for (let seed = 1; seed <= 60; seed++) {
    try {
      await runMoney(seed, { faults: moneyStorm, around })
    } catch (thrown) {
      return { seed, message: String(thrown) }
    }
  }
  return { seed: 0, message: 'nobody noticed' }
}

it.each([
  ['a refund that is made as often as it is tried', planted.refundsWithoutKey, /I4: refund/],
  ['a payment that is made as often as it is tried', planted.paymentsWithoutKey, /I2: the attempt/],
  ['a price that is taken twice', planted.capturesTwice, /I2: /],
  ['a price that is not the one agreed on', planted.capturesLess, /I3: /],
  ['a hold that is never let go', planted.neverLetsGo, /I7: |not come to rest/],
  ['notices that are booked, instead of refunds', planted.booksNoticesNotRefunds, /I[14]: /],
  ['a charge for nobody', planted.chargesForNobody, /I5: |belongs to another order/],
  ['entries that are forgotten', planted.forgetsEntries, /books: order \w+ knows/],
  ['a summary that is forgotten', planted.forgetsTheSummary, /the payment that order \w+ shows/],
])(
  '%s is found, and its seed named',
  async (_, around, expected) => {
    const { seed, message } = await firstFailure(around)
    expect(message).toMatch(expected)
    expect(message).toContain(`seed ${seed}:`)
    expect(message).toContain('money.campaign.test.ts')
  },
  300_000,
)
