import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from '../../../functions/src/platform/context.ts'
import { withTransactions } from '../around-context.ts'

/** A transaction's method as it is called here: with whatever it takes. */
type Method = (...args: unknown[]) => unknown

/** Puts something before one of a transaction's methods; `own` is the method as it was. */
function before(
  tx: Transaction,
  name: 'get' | 'create' | 'set',
  act: (own: Method) => Method,
): void {
  const known: unknown = Reflect.get(tx, name)
  if (typeof known !== 'function') throw new Error(`a transaction without ${name}`)
  const own: Method = (...args) => Reflect.apply(known, tx, args)
  Object.assign(tx, { [name]: act(own) })
}

const pathOf = (target: unknown): string =>
  typeof target === 'object' && target !== null && 'path' in target ? String(target.path) : ''

/** Asks nobody which lines there are, and names new ones by chance, so that a second one of a cause does not fail. */
export const earnsAgain = (ctx: Context): Context =>
  withTransactions(ctx, (tx) => {
    before(tx, 'get', (own) => async (target, ...more) => {
      const found = await own(target, ...more)
      const isQuery = pathOf(target) === '' && !Array.isArray(found)
      return isQuery ? { docs: [], empty: true, size: 0 } : found
    })
    before(tx, 'create', (own) => (ref, value) => {
      if (!pathOf(ref).startsWith('points/')) return own(ref, value)
      const id = `made-up-${ctx.ids.order()}`
      return own(ctx.db.doc(`points/${id}`), { ...Object(value), id })
    })
  })

/** Lines are written and their account is not, now and then. */
export const forgetsTheAccount = (ctx: Context): Context =>
  withTransactions(ctx, (tx) => {
    before(
      tx,
      'set',
      (own) =>
        (ref, ...more) =>
          pathOf(ref).startsWith('loyalties/') && ctx.now() % 3 === 0 ? tx : own(ref, ...more),
    )
  })

/** An order forgets that it was paid with points, so nobody gives them back. */
export const forgetsTheReward = (ctx: Context): Context =>
  withTransactions(ctx, (tx) => {
    before(tx, 'create', (own) => (ref, value) => {
      const order: { points?: object } = Object(value)
      return order.points && /^orders\/[^/]+$/.test(pathOf(ref))
        ? own(ref, { ...order, points: { ...order.points, reward: null } })
        : own(ref, value)
    })
  })
