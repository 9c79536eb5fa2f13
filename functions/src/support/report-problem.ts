import { commands } from '@forno/domain/commands/all'
import type { Order } from '@forno/domain/order/order'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { stopOf } from '@forno/domain/run/run'
import { REMEMBERED } from '@forno/domain/support/by-rules'
import type { Case, CaseFacts, Problem } from '@forno/domain/support/case'
import { MOST_OF_PERSON, openCase } from '@forno/domain/support/open-case'
import { THE_RULES } from '@forno/domain/support/pieces'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { fingerprint, sha256 } from '../platform/digest.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { readMoney } from '../platform/money.ts'
import { saveRefund } from '../platform/refunds.ts'

/**
 * Opens a case for a problem with one's own order. What the owner's rules allow is refunded in the same transaction,
 * with its books, audit and job. Said twice with one key, it is one case. Two at once of one person meet in the
 * document that counts what the rules gave them, so that neither is decided by what the other has not seen.
 */
export const reportProblem = handle(
  commands.reportProblem,
  async (input, { ctx, person, about }) => {
    about(input.order)
    const { order: orderId, key, ...problem } = input
    const id = `${orderId}:${sha256(JSON.stringify([person.uid, key])).slice(0, 24)}`
    const caseRef = documentAt(ctx.db, 'cases/{caseId}', id)
    return ctx.db.runTransaction(async (tx) => {
      const known = (await tx.get(caseRef)).data()
      if (known) return isSame(known, problem) ? ok(known) : refuse('keyReused', { field: 'key' })
      const money = await readMoney(tx, ctx, orderId)
      if (money?.order.customer !== person.uid) return refuse('notFound', { field: 'order' })
      const { order, payment } = money
      const turn = await takeTurn(tx, ctx, person.uid)
      const { store, proof, before } = await recordsOf(tx, ctx, order)
      if (!store) return refuse('notFound', { field: 'order' })
      const now = ctx.now()
      const told = { order, payment, problem, proof, before, rules: store.support, now }
      const opened = openCase(told, id)
      if (!opened.ok) return opened
      const { refund } = opened.value
      if (refund) {
        const saved = saveRefund(tx, ctx, money, refund, THE_RULES)
        if (!saved.ok)
          throw new Error(`${id} cannot be made good: ${JSON.stringify(saved.refusals)}`)
      }
      tx.create(caseRef, opened.value.case)
      turn.save(id, before.length + 1)
      return ok(opened.value.case)
    })
  },
)

const isSame = (known: Case, { kind, items, note, photo }: Problem): boolean =>
  fingerprint({ kind: known.kind, items: bare(known), note: known.note, photo: known.photo }) ===
  fingerprint({ kind, items: bare({ items }), note, photo })

const bare = ({ items }: { items: readonly { key: string; quantity: number }[] }) =>
  items.map(({ key, quantity }) => ({ key, quantity }))

/**
 * Cases of one person are opened one after the other, also for different orders: a query alone would let two at once
 * each miss the other's.
 */
async function takeTurn(tx: Transaction, ctx: Context, uid: string) {
  const ref = documentAt(ctx.db, 'claims/{claim}', sha256(JSON.stringify(['cases', uid])))
  await tx.get(ref)
  return {
    save: (id: string, cases: number) =>
      tx.set(ref, {
        order: id.split(':')[0] ?? '',
        fingerprint: id,
        answer: { cases },
        expireAt: ctx.now() + REMEMBERED,
      }),
  }
}

/** The rest of what a case is decided by, in one round trip after the order. */
async function recordsOf(tx: Transaction, ctx: Context, order: Order) {
  const since = Math.min(ctx.now() - REMEMBERED, order.placedAt)
  const [store, run, cases] = await Promise.all([
    tx.get(documentAt(ctx.db, 'stores/{store}', order.store)),
    order.run === null ? null : tx.get(documentAt(ctx.db, 'runs/{run}', order.run)),
    tx.get(
      collectionAt(ctx.db, 'cases/{caseId}')
        .where('customer', '==', order.customer)
        .where('openedAt', '>=', since)
        .orderBy('openedAt', 'desc')
        .limit(MOST_OF_PERSON),
    ),
  ])
  const ridden = run?.data()
  const proof: CaseFacts['proof'] = (ridden && stopOf(ridden, order.id)?.proof?.kind) ?? null
  return { store: store.data(), proof, before: cases.docs.map((doc) => doc.data()) }
}
