import type { Person } from '@forno/domain/access/roles'
import { valueOf } from '@forno/domain/testing/an-order'
import type { Handler } from '../command.ts'
import type { Context } from '../context.ts'
import { collectionAt } from '../documents.ts'
import type { JobHandlers } from '../jobs.ts'
import { runCommand } from '../run-command.ts'
import { runJob } from '../run-job.ts'

/** Gives a command in this process, in a world of the test's own; the value, or an error that says why not. */
export async function ask(
  handler: Handler,
  input: unknown,
  person: Person,
  ctx: Context,
): Promise<unknown> {
  const troubles: unknown[] = []
  const error = (message: string, fields?: object) => troubles.push(message, fields)
  const log = { ...ctx.log, warn: error, error }
  const answer = await runCommand(handler, input, { person, ctx: { ...ctx, log } })
  if (!answer.ok && troubles.length > 0) throw new Error(JSON.stringify(troubles))
  return valueOf(answer)
}

/** Does the jobs of an order that are due in this world, until none is left. */
export async function workOff(order: string, handlers: JobHandlers, ctx: Context): Promise<void> {
  const open = collectionAt(ctx.db, 'jobs/{job}')
    .where('order', '==', order)
    .where('state', '==', 'waiting')
  for (let round = 0; round < 10; round++) {
    const { docs } = await open.get()
    const due = docs.filter((doc) => doc.data().dueAt <= ctx.now())
    if (due.length === 0) return
    for (const { id } of due) {
      const outcome = await runJob(handlers, id, ctx)
      if (outcome !== 'done') throw new Error(`${id} is ${outcome}`)
    }
  }
  throw new Error(`the jobs of ${order} do not come to an end`)
}
