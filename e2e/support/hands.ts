import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { CommandName } from '@forno/domain/commands/all'
import type { MoveName } from '@forno/domain/order/moves'
import { minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { demoPassword } from '../../tools/seed/demo-accounts.ts'
import { valueOf } from '@forno/domain/testing/an-order'
import { codesOf, give } from '../../functions/src/platform/testing/doors.ts'
import { deliveringTaps } from '../../functions/src/platform/testing/drive-taps.ts'
import { type DemoName, demoAccount } from './people.ts'
import { orderRecord, runRecord } from './records.ts'

// What the shop's people do with an order while a journey is about something else: the same commands that their
// screens give, without the screens.

const tokens = new Map<DemoName, Promise<string>>()

async function signIn(name: DemoName): Promise<string> {
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''
  const door = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo'
  const answer = await fetch(`http://${host}/${door}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email: demoAccount(name).email,
      password: demoPassword,
      returnSecureToken: true,
    }),
  })
  return v.parse(v.object({ idToken: v.string() }), await answer.json()).idToken
}

/** Gives a command as one of the demo's people, whatever comes of it. */
export async function ask<Name extends CommandName>(name: DemoName, command: Name, input: object) {
  const known = tokens.get(name) ?? signIn(name)
  tokens.set(name, known)
  return give(command, input, { token: await known })
}

/** Gives a command as one of the demo's people; it has to go well. */
export async function as(name: DemoName, command: CommandName, input: object): Promise<void> {
  expect(codesOf(await ask(name, command, input)), `${command} by the ${name}`).toEqual([])
}

export const moveAs = (
  name: DemoName,
  order: string,
  move: MoveName,
  reason?: string,
): Promise<void> =>
  as(name, 'moveOrder', { order, move, ...(reason === undefined ? {} : { reason }) })

/** From placed to packed. */
export async function cook(order: string): Promise<void> {
  for (const move of ['accept', 'prepare', 'bake', 'finish'] as const) {
    await moveAs('cook', order, move)
  }
}

/** Begins the second driver's shift. Answers how it ends: a journey that has begun it itself also ends it. */
async function atWork(): Promise<() => Promise<void>> {
  const shift = `shift-${randomUUID()}`
  const begin = { store: 'centro', shift, until: Date.now() + minutes(240), vehicle: 'scooter' }
  const codes = codesOf(await ask('driver two', 'startShift', begin))
  if (codes.includes('driverCannot')) return async () => {}
  expect(codes, 'startShift by the driver two').toEqual([])
  return () => as('driver two', 'endShift', { shift })
}

/** From accepted to the doorstep, with the second driver, who begins a shift for it and goes home afterwards. */
export async function deliver(order: string): Promise<void> {
  for (const move of ['prepare', 'bake', 'finish'] as const) await moveAs('cook', order, move)
  const goHome = await atWork()
  await as('manager', 'assignDriver', { order, driver: demoAccount('driver two').uid })
  const run = await runRecord((await orderRecord(order)).run ?? '')
  const taps = deliveringTaps(run, Date.now())
  const told = valueOf(await ask('driver two', 'sendTaps', { run: run.id, taps }))
  expect(told.outcomes.filter(({ is }) => is !== 'done')).toEqual([])
  await goHome()
}
