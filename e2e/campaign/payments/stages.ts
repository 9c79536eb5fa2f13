import { commands } from '@forno/domain/commands/all'
import { aCheckout, aHalfAndHalf, aLine, EVENING } from '@forno/domain/testing/an-order'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability, aStore } from '@forno/domain/testing/a-store'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import * as v from 'valibot'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { MemoryFirestore } from '../memory-firestore/memory-firestore.ts'
import { payInBrowser } from '../stripe/browser.ts'
import type { Desk } from './desk.ts'

const STORE = 'centro'
const customer = aCustomer()
const cook = staffOf(STORE, 'cook')
const manager = staffOf(STORE, 'manager')

/** Milliseconds at Stripe from one thing to the next: longer than a slow bank takes. */
const STEP = 6000

/** The order that all runs are about, and what its customer's browser knows. */
export interface Placed {
  order: string
  clientSecret: string
  /** The key of its first line. */
  line: string
}

/** Opens a shop and places an order by the commands that a browser would give. It waits for its card. */
export async function placeOrder(desk: Desk): Promise<Placed> {
  const db = new MemoryFirestore(desk.store).asFirestore()
  const store = aStore({ id: STORE })
  const menu = aMenu({ store: STORE, version: store.menuVersion })
  const availability = anAvailability({ store: STORE })
  await documentAt(db, 'stores/{store}', STORE).set(store)
  await documentAt(db, 'stores/{store}/menus/{version}', STORE, menu.version).set(menu)
  await documentAt(db, 'stores/{store}/live/{doc}', STORE, 'availability').set(availability)
  const checkout = aCheckout(
    {
      lines: [aLine({ quantity: 2 }), aHalfAndHalf()],
      tip: 250,
      payment: { method: 'card', keep: false },
    },
    { store, menu, availability },
  )
  const placed = await desk.give('placeOrder', checkout, customer)
  const { order } = v.parse(commands.placeOrder.output, placed)
  const { due } = v.parse(
    commands.payOrder.output,
    await desk.give('payOrder', { order }, customer),
  )
  if (!due) throw new Error('nothing is due')
  return { order, clientSecret: due.clientSecret, line: checkout.lines[0]?.key ?? '' }
}

/** What happens in the life of this payment, one thing before each of the seven notices. */
const happenings: readonly ((desk: Desk, placed: Placed, won: boolean) => Promise<unknown>)[] = [
  // The bank asks for 3-D Secure.
  (desk, { clientSecret }) =>
    desk.atStripe(() => payInBrowser(desk.stripe, clientSecret, 'pm_card_authenticationRequired')),
  // Its customer takes another card instead, whose bank takes its time.
  (desk, { clientSecret }) =>
    desk.atStripe(() => payInBrowser(desk.stripe, clientSecret, 'pm_card_processing')),
  // It holds the money; the browser looks, the kitchen sees the order and accepts it, and a job captures.
  async (desk, { order }) => {
    await desk.atStripe(() => desk.stripe.doDueWork())
    await desk.give('payOrder', { order }, customer)
    await desk.give('moveOrder', { order, move: 'accept' }, cook)
  },
  (desk, { order }) =>
    desk.give('refundOrder', refundOf(order, 1, { kind: 'amount', amount: 300 }), manager),
  (desk, { order, line }) => {
    const what = { kind: 'lines', lines: [{ key: line, quantity: 1 }] }
    return desk.give('refundOrder', refundOf(order, 2, what), manager)
  },
  (desk) =>
    desk.atStripe(() => desk.stripe.control.openDispute({ intent: intentOf(desk), amount: 999 })),
  (desk, _, won) =>
    desk.atStripe(() => {
      const [dispute] = desk.stripe.control.state().disputes.keys()
      desk.stripe.control.endDispute(dispute ?? '', won)
    }),
]

/** Lets everything happen at Stripe up to and with what a notice is about; nothing when it has happened already. */
export async function reachStage(
  desk: Desk,
  placed: Placed,
  stage: number,
  won: boolean,
): Promise<void> {
  while (desk.stage < stage) {
    const happens = happenings[desk.stage]
    desk.stage += 1
    // The same at Stripe in every run, to the second: then what is left over can only come from us.
    desk.setTimes({ stripe: EVENING + STEP * desk.stage })
    await happens?.(desk, placed, won)
    desk.remember()
  }
}

const refundOf = (order: string, n: number, what: object) => ({
  order,
  key: `refund-key-00000${n}`,
  what,
  reason: 'it came cold',
  bearer: 'shop',
})

const intentOf = (desk: Desk): string => {
  const [intent = ''] = desk.stripe.control.state().paymentIntents.keys()
  return intent
}
