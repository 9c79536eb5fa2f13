import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStripeDouble, type StripeDouble } from './double.ts'
import { serve, type Serving } from './serve.ts'
import { findCli, runCli } from './testing/cli.ts'
import { eventsOf } from './testing/shop.ts'

const cli = findCli()

/** Each of them a story of one to three calls that Stripe's own people wrote. */
const triggers = [
  ['customer.created'],
  ['customer.updated'],
  ['customer.deleted'],
  ['payment_intent.created'],
  ['payment_intent.requires_action'],
  ['payment_intent.processing'],
  ['payment_intent.amount_capturable_updated'],
  ['payment_intent.succeeded'],
  ['payment_intent.payment_failed'],
  ['payment_intent.canceled'],
  ['charge.succeeded'],
  ['charge.failed'],
  ['charge.captured'],
  ['charge.refunded'],
  ['charge.refund.updated'],
  ['charge.dispute.created'],
  ['charge.dispute.updated'],
  ['charge.dispute.closed'],
  ['payment_method.attached'],
  ['payment_method.updated'],
  ['payment_method.detached'],
  ['setup_intent.created'],
  ['setup_intent.requires_action'],
  ['setup_intent.succeeded'],
  ['setup_intent.setup_failed'],
  ['setup_intent.canceled'],
] as const

// A machine without the CLI says so in the name of the skipped tests.
const how = 'missing' in cli ? ` (SKIPPED: ${cli.missing})` : ''

describe.skipIf('missing' in cli)(`the Stripe CLI, an independent client${how}`, () => {
  const program = 'program' in cli ? cli.program : ''
  const home = mkdtempSync(join(tmpdir(), 'forno-stripe-cli-'))
  let double: StripeDouble
  let serving: Serving

  beforeAll(async () => {
    double = createStripeDouble({ now: Date.now, random: Math.random })
    serving = await serve(double, 0)
  })
  afterAll(async () => {
    await serving.close()
    rmSync(home, { recursive: true })
  })

  it.each(triggers)('triggers %s', { timeout: 60_000 }, async (event) => {
    double.control.reset()
    const { code, said } = await runCli(program, home, serving.url, ['trigger', event])
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('succeeded') })
    expect(eventsOf(double)).toContain(event)
  })

  it('reads and changes objects by its resource commands', { timeout: 60_000 }, async () => {
    double.control.reset()
    const ask = async (...words: string[]) => runCli(program, home, serving.url, words)
    const made = await ask('customers', 'create', '--name', 'Demo customer')
    expect(made).toMatchObject({
      code: 0,
      said: expect.stringContaining('"name": "Demo customer"'),
    })
    const listed = await ask('customers', 'list', '--limit', '1')
    expect(listed).toMatchObject({ code: 0, said: expect.stringContaining('"object": "list"') })
  })
})
