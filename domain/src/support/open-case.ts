import { handedOver } from '../order/handed-over.ts'
import type { Order } from '../order/order.ts'
import { hasEnded } from '../order/statuses.ts'
import { planRefund } from '../payment/refund.ts'
import type { RefundAsk } from '../payment/refund.ts'
import type { QuoteLine } from '../pricing/quote.ts'
import { ok, type Result, type Refusal, refuse } from '../refusal/refusal.ts'
import { minutes } from '../time/millis.ts'
import { problemWords } from '../words/problems.ts'
import { byRules, casesLately, type Told } from './by-rules.ts'
import type { Case, Problem } from './case.ts'
import { THE_RULES } from './pieces.ts'
import { isPhotoOf } from '../order/order-photo.ts'

/** More of one order than this is no telling any more. */
const MOST_OF_ORDER = 10
/** So many of one person in ninety days are read; more is no telling either. */
export const MOST_OF_PERSON = 100

const needsItems = ['missing', 'wrong', 'cold'] as const

/** A case as it is opened, and what is to be refunded with it. */
export interface Opened {
  case: Case
  refund: RefundAsk | null
}

/**
 * Opens a case for what a customer says is wrong, with the order's own record beside it. What the owner's rules allow
 * is made good at once; the rest waits for a manager, and says why.
 *
 * Refuses `notPaid` (nobody cooks it yet), `notFinished` (what is in the box is known once it is there), `problemLate`
 * (params: hours), `tooOften`, and `notFound` or `invalid` at the item or photo that is not the order's.
 */
export function openCase(told: Told, id: string): Result<Opened> {
  const { order, problem, proof, now } = told
  const refusals = whyNot(told)
  if (refusals.length > 0) return { ok: false, refusals }
  const rules = byRules(told)
  const refund = rules.what && {
    what: rules.what,
    reason: problemWords[problem.kind],
    bearer: 'shop' as const,
  }
  // What the payment's own rules refuse is not made good at once either.
  const planned =
    refund && planRefund(told.payment, order.quote, refund, { by: THE_RULES, at: now })
  const isGood = planned?.ok ?? false
  const { placedAt, promise, stageTimes, status, driver, quote } = order
  return ok({
    case: {
      ...problem,
      id,
      order: order.id,
      code: order.code,
      store: order.store,
      customer: order.customer,
      items: problem.items.map((item) => ({ ...item, ...known(order, item.key) })),
      facts: {
        status,
        placedAt,
        promise,
        stageTimes,
        driver,
        proof,
        total: quote.total,
        currency: quote.currency,
        ...casesLately(told),
      },
      state: isGood ? 'solved' : 'waiting',
      byRules: rules.amount,
      why: isGood ? '' : rules.why || 'Its payment does not allow it now.',
      makeGood: isGood ? { kind: 'refund', amount: rules.amount, by: THE_RULES } : null,
      answer: '',
      openedAt: now,
      decidedAt: isGood ? now : null,
      decidedBy: isGood ? THE_RULES : null,
      version: 1,
    },
    refund: isGood ? refund : null,
  })
}

function whyNot(told: Told): Refusal[] {
  const { order, problem, before, rules, now } = told
  if (order.status === 'awaitingPayment') return no('notPaid')
  const about = handedOver(order) ?? order.promise.to
  if (now > about + minutes(rules.within)) {
    return no('problemLate', { params: { hours: Math.round(rules.within / 60) } })
  }
  const isThere = hasEnded(order.status)
  const named = (needsItems as readonly string[]).includes(problem.kind)
  if (named && !isThere) return no('notFinished')
  if (named && problem.items.length === 0) {
    return no('invalid', { field: 'items', params: { problem: 'is missing' } })
  }
  const ofOrder = before.filter((one) => one.order === order.id)
  if (ofOrder.length >= MOST_OF_ORDER || before.length >= MOST_OF_PERSON) return no('tooOften')
  return [...itemsNotThere(order, problem), ...photoNotThere(order, problem)]
}

const no = (...about: Parameters<typeof refuse>): Refusal[] => refuse(...about).refusals

const itemsNotThere = ({ quote }: Order, { items }: Problem): Refusal[] =>
  items.flatMap(({ key, quantity }, index): Refusal[] => {
    const line = quote.lines.find((one) => one.key === key)
    if (!line) return no('notFound', { field: `items.${index}.key` })
    const problem = `is more than the ${line.quantity} that were ordered`
    return quantity > line.quantity
      ? no('invalid', { field: `items.${index}.quantity`, params: { problem } })
      : []
  })

function photoNotThere({ id, store, customer }: Order, { photo }: Problem): Refusal[] {
  return photo === null || isPhotoOf('problems', photo, { store, customer, order: id })
    ? []
    : no('invalid', { field: 'photo', params: { problem: 'is not a picture of this order' } })
}

/** What a line is called, and which items of the card it is made of. */
function known({ quote }: Order, key: string): { name: string; ids: string[] } {
  const line = quote.lines.find((one) => one.key === key)
  return { name: line?.described.name ?? key, ids: line ? idsOf(line) : [] }
}

function idsOf({ choice }: QuoteLine): string[] {
  if (choice.kind === 'product') return [choice.item]
  return [...new Set([choice.left.pizza, ...(choice.right ? [choice.right.pizza] : [])])]
}
