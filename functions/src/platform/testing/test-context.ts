import { randomInt } from 'node:crypto'
import { EVENING } from '@forno/domain/testing/an-order'
import type { Millis } from '@forno/domain/time/millis'
import { accountsIn } from '../accounts.ts'
import { type Context, type ContextParts, contextOver } from '../context.ts'
import { idsFrom } from '../ids.ts'
import type { Log, LogFields } from '../log.ts'
import { emulatedAuth, emulatedDb } from './emulators.ts'

/** A log that can be read. */
export function aLog(): Log & { lines: { level: string; message: string; fields: LogFields }[] } {
  const lines: { level: string; message: string; fields: LogFields }[] = []
  const at =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      lines.push({ level, message, fields })
    }
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

/** A clock that stands still until it is told otherwise. */
export function aClock(at: Millis = EVENING) {
  let time = at
  return {
    now: () => time,
    advance: (by: Millis) => {
      time += by
    },
  }
}

/** The emulators' database and accounts, with a clock and a log of the test's own. */
export function aContext(changes: Partial<ContextParts> = {}): Context {
  return contextOver(emulatedDb(), {
    now: aClock().now,
    ids: idsFrom((below) => randomInt(below)),
    accounts: accountsIn(emulatedAuth()),
    log: aLog(),
    gateway: null,
    mail: null,
    settings: {
      project: 'demo-forno',
      linkSecret: 'test-secret-test-secret-test-secret',
      webOrigin: 'http://127.0.0.1:5000',
      stripe: null,
      mail: null,
      routes: null,
    },
    ...changes,
  })
}
