import type { Person } from '@forno/domain/access/roles'
import type { Entry } from '@forno/domain/books/entry'
import type { CommandName, Commands } from '@forno/domain/commands/all'
import { commands } from '@forno/domain/commands/all'
import type { InputOf, OutputOf } from '@forno/domain/commands/command'
import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import type { Result } from '@forno/domain/refusal/refusal'
import { aStore } from '@forno/domain/testing/a-store'
import { EVENING } from '@forno/domain/testing/an-order'
import type { Millis } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { handlers } from '../../../functions/src/handlers.ts'
import { jobHandlers } from '../../../functions/src/job-handlers.ts'
import { type Context, contextOver } from '../../../functions/src/platform/context.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { idsFrom } from '../../../functions/src/platform/ids.ts'
import type { Log, LogFields } from '../../../functions/src/platform/log.ts'
import type { Letter } from '../../../functions/src/platform/mail.ts'
import { runCommand } from '../../../functions/src/platform/run-command.ts'
import { runJob } from '../../../functions/src/platform/run-job.ts'
import { accountsBook } from '../accounts-book.ts'
import { openGate } from '../memory-firestore/gate.ts'
import { MemoryFirestore } from '../memory-firestore/memory-firestore.ts'
import { Store } from '../memory-firestore/store.ts'

/** A shop's desk in memory, one call after the other: for what follows from money that has moved already. */
export interface Desk {
  ctx: Context
  /** Everything that was mailed, and everything that was logged. */
  letters: Letter[]
  lines: { level: string; message: string; fields: LogFields }[]
  accounts: ReturnType<typeof accountsBook>
  pass: (time: Millis) => void
  /** Puts an order with its money there, as if it had come so far. */
  keep: (order: Order, payment: Payment, entries?: readonly Entry[]) => Promise<void>
  give: <Name extends CommandName>(
    name: Name,
    input: InputOf<Commands[Name]>,
    person: Person,
  ) => Promise<Result<OutputOf<Commands[Name]>>>
  /** Does every job that is due. */
  work: () => Promise<void>
  paymentOf: (order: string) => Promise<Payment>
  entriesOf: (order: string) => Promise<Entry[]>
}

/** Opens the desk of the builders' shop. Without cards and with mail unless told otherwise. */
export async function openDesk(changes: Partial<Context> = {}): Promise<Desk> {
  let now = EVENING
  const letters: Letter[] = []
  const lines: Desk['lines'] = []
  const say =
    (level: string): Log['info'] =>
    (message, fields = {}) => {
      lines.push({ level, message, fields })
    }
  const accounts = accountsBook()
  const ctx: Context = {
    ...contextOver(new MemoryFirestore(new Store(() => now)).asFirestore(), {
      now: () => now,
      ids: idsFrom(() => 0),
      accounts: accounts.through(openGate),
      log: { info: say('info'), warn: say('warn'), error: say('error') },
      gateway: null,
      mail: { send: async (letter) => void letters.push(letter) },
      settings: {
        project: 'demo-desk',
        linkSecret: 'desk-secret-desk-secret-desk-secret',
        webOrigin: 'https://shop.test',
        stripe: null,
        mail: null,
        routes: null,
      },
    }),
    ...changes,
  }
  await documentAt(ctx.db, 'stores/{store}', 'centro').set(aStore())
  const paymentOf = async (order: string) => {
    const found = (await documentAt(ctx.db, 'payments/{order}', order).get()).data()
    if (!found) throw new Error(`no payment of ${order}`)
    return found
  }
  const entriesOf = async (order: string) => {
    const { posted } = await paymentOf(order)
    const path = 'payments/{order}/entries/{entry}'
    const found = posted.map((id) => documentAt(ctx.db, path, order, id).get())
    return (await Promise.all(found)).flatMap((doc) => doc.data() ?? [])
  }
  return {
    ctx,
    letters,
    lines,
    accounts,
    pass: (time) => {
      now += time
    },
    keep: async (order, payment, entries = []) => {
      await documentAt(ctx.db, 'orders/{order}', order.id).set(order)
      await documentAt(ctx.db, 'payments/{order}', order.id).set(payment)
      for (const entry of entries) {
        const path = 'payments/{order}/entries/{entry}'
        await documentAt(ctx.db, path, order.id, entry.id).set(entry)
      }
    },
    give: async (name, input, person) => {
      const result = await runCommand(handlers[name], input, { person, ctx })
      return result.ok ? { ok: true, value: v.parse(commands[name].output, result.value) } : result
    },
    work: async () => {
      const jobs = await ctx.db.collection('jobs').where('state', '==', 'waiting').get()
      for (const { id } of jobs.docs) await runJob(jobHandlers, id, ctx)
    },
    paymentOf,
    entriesOf,
  }
}

/** Why something was refused: `code field`; nothing when it was not. */
export const refusedWith = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => (field ? `${code} ${field}` : code))
