import { officeAt } from '@forno/domain/access/office'
import { commands } from '@forno/domain/commands/all'
import type { InputOf } from '@forno/domain/commands/command'
import { grant } from '@forno/domain/loyalty/grant'
import { messageOn } from '@forno/domain/messages/message'
import { ok, type Refusal, refuse, type Result } from '@forno/domain/refusal/refusal'
import type { Case } from '@forno/domain/support/case'
import { decideCase as decide, wasDecidedSo } from '@forno/domain/support/decide-case'
import { problemWords } from '@forno/domain/words/problems'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { readMoney } from '../platform/money.ts'
import { saveAudit } from '../platform/orders.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { saveRefund } from '../platform/refunds.ts'

type Give = InputOf<typeof commands.decideCase>['give']

/**
 * A manager's word on a problem: money, points or neither, in the same transaction as the case, its line in the audit
 * and the customer's message. Of two managers the second is told; one who says the same again gets the first answer.
 */
export const decideCase = handle(commands.decideCase, async (input, { ctx, person, about }) => {
  const { case: id, ...said } = input
  const ref = documentAt(ctx.db, 'cases/{caseId}', id)
  return ctx.db.runTransaction(async (tx) => {
    const known = (await tx.get(ref)).data()
    if (!known || !officeAt(person, known.store)) return refuse('notFound', { field: 'case' })
    about(known.order)
    if (wasDecidedSo(known, said, person.uid)) return ok(known)
    const now = ctx.now()
    const decided = decide(known, said, person.uid, now)
    if (!decided.ok) return decided
    const given = await saveGiven(tx, ctx, known, said.give, person.uid)
    if (!given.ok) return given
    tx.set(ref, decided.value)
    saveAudit(tx, ctx, `case:${id}:${decided.value.version}`, {
      store: known.store,
      at: now,
      by: person.uid,
      what: 'decideCase',
      subject: known.order,
      detail: detailOf(known, said.give),
    })
    saveAnswer(tx, ctx, decided.value, now)
    return decided
  })
})

/** Reads what it needs before it writes; a refusal has written nothing. */
async function saveGiven(
  tx: Transaction,
  ctx: Context,
  known: Case,
  give: Give,
  by: string,
): Promise<Result<null>> {
  if (give.kind === 'refund') {
    const money = await readMoney(tx, ctx, known.order)
    if (!money) return refuse('notFound', { field: 'case' })
    const ask = {
      what: { kind: 'amount' as const, amount: give.amount },
      reason: problemWords[known.kind],
      bearer: 'shop' as const,
    }
    const saved = saveRefund(tx, ctx, money, ask, by)
    return saved.ok ? ok(null) : { ok: false, refusals: saved.refusals.map(atAmount) }
  }
  if (give.kind === 'points') {
    const store = (await tx.get(documentAt(ctx.db, 'stores/{store}', known.store))).data()
    if (!store?.loyalty) {
      const problem = 'is not possible: this shop gives no points'
      return refuse('invalid', { field: 'give.points', params: { problem } })
    }
    const account = await readAccount(tx, ctx, known.customer, known.store)
    const cause = {
      id: `${known.id}:makeGood:1`,
      kind: 'makeGood' as const,
      store: known.store,
      at: ctx.now(),
      order: { id: known.order, code: known.code },
    }
    savePoints(tx, ctx, grant(account, cause, give.points, store))
  }
  return ok(null)
}

/** What the refund's own decision says of its amount, where this command has it. */
const atAmount = ({ field, ...refusal }: Refusal): Refusal =>
  field?.startsWith('what') ? { ...refusal, field: 'give.amount' } : refusal

function detailOf({ id, facts }: Case, give: Give): string {
  if (give.kind === 'refund') return `${id}: ${give.amount} ${facts.currency} refunded`
  return give.kind === 'points' ? `${id}: ${give.points} points` : `${id}: nothing`
}

function saveAnswer(tx: Transaction, ctx: Context, decided: Case, now: number): void {
  const { makeGood, facts, answer } = decided
  const message = messageOn(decided, 'problemAnswered', now, {
    n: decided.id.slice(decided.order.length + 1),
    params: {
      answer,
      ...(makeGood && {
        makeGood: makeGood.kind,
        amount: makeGood.amount,
        currency: facts.currency,
      }),
    },
  })
  const ref = documentAt(ctx.db, 'people/{uid}/messages/{message}', decided.customer, message.id)
  tx.set(ref, message)
}
