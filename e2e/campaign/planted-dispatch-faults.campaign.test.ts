import type { CommandName } from '@forno/domain/commands/all'
import { expect, it } from 'vitest'
import type { Handler } from '../../functions/src/platform/command.ts'
import * as planted from './dispatch/planted-faults.ts'
import { runDispatch } from './dispatch/run.ts'
import { storm } from './faults.ts'

/** The first seed whose evening fails, and how. */
async function firstFailure(instead: Partial<Record<CommandName, Handler>>) {
  for (let seed = 1; seed <= 60; seed++) {
    try {
      await runDispatch(seed, { faults: storm, instead })
    } catch (thrown) {
      return { seed, message: String(thrown) }
    }
  }
  return { seed: 0, message: 'nobody noticed' }
}

it.each([
  ['a run that anybody may accept', { answerOffer: planted.acceptsAnybody }, /I11: /],
  [
    'a withdrawn run that keeps its orders',
    { withdrawRun: planted.forgetsToGiveBack },
    /I7: order \w+ is \w+ in run \w+, which is cancelled|I11: order/,
  ],
  ['a view that is never closed', { sendTaps: planted.neverClosesTheView }, /I15: .* may look at/],
  ['taps that count and are nowhere', { sendTaps: planted.forgetsTheTaps }, /I8: tap-\d+/],
])(
  '%s is found, and its seed named',
  async (_, instead, expected) => {
    const { seed, message } = await firstFailure(instead)
    expect(message).toMatch(expected)
    expect(message).toContain(`CAMPAIGN_SEED=${seed}`)
  },
  120_000,
)
