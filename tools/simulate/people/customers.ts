import { randomUUID } from 'node:crypto'
import type { CartLine } from '@forno/domain/cart/cart'
import type { Menu } from '@forno/domain/menu/menu'
import { chance } from '../chance.ts'
import { ask } from '../shop/ask.ts'
import { asGuest, type Session, withAccount } from '../shop/session.ts'
import type { Wish } from '../wishes.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000
/** One in so many has an account, the others order as guests. */
const WITH_ACCOUNT = 0.25
/** Notes of ten, as people have them. */
const NOTE = 1000
/** Who is told that it is too little adds something, so often at most. */
const ADDED = 4

/** Lives one wish: comes at its time, signs in, asks for the price, orders, and perhaps thinks better of it. */
export async function live(stage: Stage, wish: Wish, opens: number): Promise<void> {
  const { clock, told } = stage
  await clock.wait(opens + wish.at - clock.now())
  if (clock.hurried) return
  const customer = await comes(wish)
  const order = await places(stage, wish, customer)
  if (order === null) {
    told.lost++
    return
  }
  told.placed.set(order, { id: order, wish, customer })
  if (wish.cancels) await cancels(stage, order, customer, wish.id)
}

/** Guests, and people with an account: the same ones every evening. */
const comes = ({ id }: Wish): Promise<Session> =>
  chance('account', id) < WITH_ACCOUNT
    ? withAccount(`simulated-customer-${id}@demo.forno.test`, 'forno-demo')
    : asGuest()

async function places(stage: Stage, wish: Wish, customer: Session): Promise<string | null> {
  const { store, menu, told } = stage
  let lines = wish.lines
  // Its own key for each attempt to order, the same one for each sending.
  const key = `simulated-${randomUUID()}`
  for (let added = 0; added <= ADDED; added++) {
    const cart = {
      store: store.id,
      menuVersion: menu.version,
      lines,
      fulfilment: { kind: 'delivery', address: wish.to },
      tip: 0,
    }
    const quoted = await ask(customer, 'quoteCart', cart)
    const refusals = quoted.ok ? quoted.value.refusals : quoted.refusals
    if (!quoted.ok || refusals.length > 0) {
      told.refused('order', refusals)
      if (refusals.some(({ code }) => code !== 'belowMinimum')) return null
      lines = withMore(menu, lines, wish.id, added)
      continue
    }
    const { total } = quoted.value.quote
    const changeFrom = Math.ceil(total / NOTE) * NOTE
    const placed = await ask(customer, 'placeOrder', {
      ...cart,
      key,
      contact: { name: `Simulated customer ${wish.id}`, phone: '+598 2000 0300' },
      payment: { method: 'cash', changeFrom },
      note: '',
      expectedTotal: total,
    })
    if (placed.ok) return placed.value.order
    told.refused('order', placed.refusals)
    return null
  }
  return null
}

/** One more thing from the card: a side, a drink. */
function withMore(menu: Menu, lines: CartLine[], wish: string, added: number): CartLine[] {
  const products = menu.items.flatMap((item) => (item.kind === 'product' ? item : []))
  const item = products[Math.floor(chance('more', wish, added) * products.length)]
  const variant = item?.variants.at(-1)
  if (!item || !variant) return lines
  const choice = { kind: 'product' as const, item: item.id, variant: variant.id }
  return [...lines, { key: `more-${added}`, choice, quantity: 1 }]
}

async function cancels(stage: Stage, order: string, customer: Session, wish: string) {
  await stage.clock.wait(MINUTE * (0.5 + 2 * chance('thinks', wish)))
  const result = await ask(customer, 'moveOrder', { order, move: 'cancel' })
  if (!result.ok) stage.told.refused('cancel', result.refusals)
}
