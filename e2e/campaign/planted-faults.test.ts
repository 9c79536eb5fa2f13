import type { CommandName } from '@forno/domain/commands/all'
import { expect, it } from 'vitest'
import type { Handler } from '../../functions/src/platform/command.ts'
import { calm, storm } from './faults.ts'
import * as planted from './orders/planted-faults.ts'
import { runOrders } from './orders/run.ts'

/** The first seed whose evening fails, and how. */
async function firstFailure(instead: Partial<Record<CommandName, Handler>>, faults = storm) {
  for (let seed = 1; seed <= 60; seed++) {
    try {
      await runOrders(seed, { faults, instead })
    } catch (thrown) {
      return { seed, message: String(thrown) }
    }
  }
  return { seed: 0, message: 'nobody noticed' }
}

it.each([
  [
    'a move without its event',
    { moveOrder: planted.forgetsTheEvent },
    /I6: order \w+ is at version/,
  ],
  [
    'a move that is read, then written',
    { moveOrder: planted.readsThenWrites },
    /I6: .*second time/,
  ],
  ['a driver given without a word in the audit', { assignDriver: planted.losesTheAudit }, /I16: /],
  ['an answer before there is an order', { placeOrder: planted.answersTooSoon }, /I8: /],
  ['a word before it is so', { moveOrder: planted.tellsTooSoon }, /I14: .* is not so/],
])(
  '%s is found, and its seed named',
  async (_, instead, expected) => {
    const { seed, message } = await firstFailure(instead)
    expect(message).toMatch(expected)
    expect(message).toContain(`seed ${seed}:`)
    expect(message).toContain(`CAMPAIGN_SEED=${seed}`)
  },
  120_000,
)

it('notices that a device would show side by side are found', async () => {
  const around = planted.neverTheSameTag
  await expect(runOrders(1, { faults: calm, around })).rejects.toThrow(
    /I14: a notice .* of no message/,
  )
}, 120_000)

it('the same seed fails in the same way, word by word', async () => {
  const instead = { moveOrder: planted.readsThenWrites }
  const first = await firstFailure(instead)
  const again = await runOrders(first.seed, { faults: storm, instead }).catch(String)
  expect(again).toBe(first.message)
}, 120_000)

it('the same seed lives through the same evening, another one does not', async () => {
  const lines = async (seed: number) => (await runOrders(seed, { faults: storm })).history.lines()
  const evening = await lines(7)
  expect(await lines(7)).toEqual(evening)
  expect(await lines(8)).not.toEqual(evening)
})

it('without faults nothing is complained of and every answer arrives', async () => {
  const { history } = await runOrders(3, { faults: calm })
  expect(history.lines().filter((line) => line.includes('tryAgain'))).toEqual([])
})
