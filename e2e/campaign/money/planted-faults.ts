import type { Context } from '../../../functions/src/platform/context.ts'
import { withGateway, withTransactions } from '../around-context.ts'
import { random } from '../random.ts'

type Fault = (ctx: Context) => Context

/** Keys that nobody has given before: what is tried again is done again. */
let keysMade = 0
const anotherKey = (key: string) => `${key}:${++keysMade}`

/** Gives back as often as it is tried. */
export const refundsWithoutKey: Fault = (ctx) =>
  withGateway(ctx, ({ refund }) => ({ refund: (asked, key) => refund(asked, anotherKey(key)) }))

/** Makes a payment as often as it is tried. */
export const paymentsWithoutKey: Fault = (ctx) =>
  withGateway(ctx, ({ makeIntent }) => ({
    makeIntent: (wanted, key) => makeIntent(wanted, anotherKey(key)),
  }))

/** Takes the price once more, by a payment of its own. */
export const capturesTwice: Fault = (ctx) =>
  withGateway(ctx, ({ capture, makeIntent, read }) => ({
    capture: async (intent, amount, key) => {
      await capture(intent, amount, key)
      const known = await read(intent)
      if (!known) return
      const { order, currency } = known
      const wanted = { order, purpose: 'order' as const, attempt: 9, amount, currency }
      const again = { ...wanted, payer: '', keep: true, cardOf: intent }
      const second = await makeIntent(again, `${key}:again`)
      const made = await read(second)
      if (made?.status === 'requires_capture') await capture(second, amount, `${key}:second`)
    },
  }))

/** Takes a cent less than was agreed. */
export const capturesLess: Fault = (ctx) =>
  withGateway(ctx, ({ capture }) => ({
    capture: (intent, amount, key) => capture(intent, amount - 1, key),
  }))

/** Says that a hold was let go, and keeps it. */
export const neverLetsGo: Fault = (ctx) => withGateway(ctx, () => ({ cancel: async () => {} }))

/** Takes each notice for a refund of its own, where the refund itself has one name. */
export const booksNoticesNotRefunds: Fault = (ctx) =>
  withGateway(ctx, ({ read }) => ({
    read: async (intent) => {
      const facts = await read(intent)
      if (!facts) return facts
      const refunds = Object.entries(facts.refunds)
      return {
        ...facts,
        refunds: Object.fromEntries(refunds.map(([id, one]) => [`${id}_${facts.readAt}`, one])),
      }
    },
  }))

/** Charges a tip and writes down somebody else's order with it. */
export const chargesForNobody: Fault = (ctx) =>
  withGateway(ctx, ({ makeIntent }) => ({
    makeIntent: (wanted, key) =>
      makeIntent(wanted.purpose === 'tip' ? { ...wanted, order: 'nobody' } : wanted, key),
  }))

/** Loses one entry in so many, and knows nothing of it. */
export const forgetsEntries: Fault = (ctx) =>
  withTransactions(ctx, (tx) => {
    const create = tx.create.bind(tx)
    tx.create = (ref, data) =>
      ref.path.includes('/entries/') && random(ref.path.length).chance(0.3) ? tx : create(ref, data)
  })

/** Lets an order go on showing what it showed of its money. */
export const forgetsTheSummary: Fault = (ctx) =>
  withTransactions(ctx, (tx) => {
    const set = tx.set.bind(tx)
    const isOrder = (path: string) => /^orders\/[^/]+$/.test(path)
    let order: (() => void) | null = null
    tx.set = (ref: { path: string }, ...rest: unknown[]) => {
      if (!isOrder(ref.path)) {
        if (ref.path.startsWith('trackings/')) order?.()
        return Reflect.apply(set, tx, [ref, ...rest])
      }
      // Kept back until it is seen that the order moved too: then it is a move, and no summary alone.
      order = () => void Reflect.apply(set, tx, [ref, ...rest])
      return tx
    }
  })
