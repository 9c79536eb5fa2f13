import { expect } from '@playwright/test'
import type { CommandName } from '@forno/domain/commands/all'
import type { MoveName } from '@forno/domain/order/moves'
import * as v from 'valibot'
import { demoPassword } from '../../tools/seed/demo-accounts.ts'
import { codesOf, give } from '../../functions/src/platform/testing/doors.ts'
import { type DemoName, demoAccount } from './people.ts'

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

async function as(name: DemoName, command: CommandName, input: object): Promise<void> {
  const known = tokens.get(name) ?? signIn(name)
  tokens.set(name, known)
  const result = await give(command, input, { token: await known })
  expect(codesOf(result), `${command} by the ${name}`).toEqual([])
}

export const moveAs = (
  name: DemoName,
  order: string,
  move: MoveName,
  reason?: string,
): Promise<void> =>
  as(name, 'moveOrder', { order, move, ...(reason === undefined ? {} : { reason }) })

/** From accepted to the doorstep, with the second driver. */
export async function deliver(order: string): Promise<void> {
  for (const move of ['prepare', 'bake', 'finish'] as const) await moveAs('cook', order, move)
  await as('manager', 'assignDriver', { order, driver: demoAccount('driver two').uid })
  for (const move of ['pickUp', 'arrive', 'deliver'] as const) {
    await moveAs('driver two', order, move)
  }
}
