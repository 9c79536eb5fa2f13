import type { CollectionPath } from '@forno/domain/access/access-table'
import { theSystem } from '@forno/domain/order/who'
import { isActive } from '@forno/domain/run/statuses'
import type { DocumentReference } from '../platform/stored.ts'
import type { Context } from '../platform/context.ts'
import { parseDocument } from '../platform/converter.ts'
import { documentAt, documentSchemas, type ValueAt } from '../platform/documents.ts'
import { readDriving, saveRun } from '../platform/runs.ts'
import { readAround } from './around-order.ts'
import { renamed } from './renamed.ts'

/**
 * Makes one order somebody else's, with all that names its customer, in one transaction. One under way goes on: whoever
 * may watch its driver is written anew with its run, its link and its payment stay what they are.
 */
export const moveOrderTo = (id: string, from: string, to: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const around = await readAround(tx, ctx, id)
    if (around?.order.customer !== from) return
    const { order, payment, review, events, chat, cases, runs } = around
    const driving = await readDriving(tx, ctx, order.store)

    const save = <Path extends CollectionPath>(
      path: Path,
      ref: DocumentReference<ValueAt<Path>>,
      value: ValueAt<Path>,
    ) => tx.set(ref, theirs(path, value))
    const theirs = <Path extends CollectionPath>(path: Path, value: ValueAt<Path>) =>
      parseDocument(documentSchemas[path], path, { ...asData(renamed(value, from, to)) })

    for (const run of runs) {
      const before = run.data()
      const after = { ...theirs('runs/{run}', before), version: before.version + 1 }
      if (!isActive(before.status)) tx.set(run.ref, after)
      else {
        const was = { run: before, holder: null, driving }
        await saveRun(tx, ctx, was, after, { by: theSystem, driving })
      }
    }
    save('orders/{order}', documentAt(ctx.db, 'orders/{order}', id), order)
    if (payment) save('payments/{order}', documentAt(ctx.db, 'payments/{order}', id), payment)
    if (review) save('reviews/{order}', documentAt(ctx.db, 'reviews/{order}', id), review)
    for (const one of events) save('orders/{order}/events/{event}', one.ref, one.data())
    for (const one of chat) save('orders/{order}/chat/{line}', one.ref, one.data())
    for (const one of cases) save('cases/{caseId}', one.ref, one.data())
  })

const asData = (value: unknown): object =>
  value !== null && typeof value === 'object' ? value : {}
