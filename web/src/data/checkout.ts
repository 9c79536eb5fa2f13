import type { Contact, PaymentChoice } from '@forno/domain/order/order'
import type { PlaceOrderInput } from '@forno/domain/order/place-order'
import { suggestedInCart } from '@forno/domain/recommend/suggested-in-cart'
import type { Result } from '@forno/domain/refusal/refusal'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { useActiveOrder } from './active-order.ts'
import { useCart } from './cart.ts'
import { call } from './commands.ts'
import { deviceId } from './device-id.ts'
import { sendKeptFriendCode } from './friend-code.ts'
import { rememberAddress, saveProfile } from './people.ts'
import { ensurePerson } from './sign-in.ts'

/** Who is ordering, as typed; kept on this device so that nobody types it twice. */
export const useContact = create<Contact & { set: (contact: Contact) => void }>()(
  persist((set) => ({ name: '', phone: '', set: (contact) => set(contact) }), {
    name: 'forno-contact',
    version: 1,
    partialize: ({ name, phone }) => ({ name, phone }),
  }),
)

/** How somebody paid last or wants to pay now: a saved card's id, `card` or `cash`. Kept, so that nobody chooses twice. */
export const usePayWay = create<{ way: string | null; choose: (way: string) => void }>()(
  persist((set) => ({ way: null, choose: (way) => set({ way }) }), {
    name: 'forno-pay-way',
    version: 1,
    partialize: ({ way }) => ({ way }),
  }),
)

/** As many as an order may name. */
const MOST_SUGGESTED = 40

export interface Checkout {
  store: string
  menuVersion: string
  fulfilment: PlaceOrderInput['fulfilment']
  contact: Contact
  payment: PaymentChoice
  expectedTotal: number
}

/** What is ordered, as it stood when the button was pressed: another tab may place it and empty the cart meanwhile. */
export type Basket = Pick<PlaceOrderInput, 'lines' | 'tip' | 'note' | 'key'> & {
  /** Items that were suggested; those that are not in the order are left out. */
  suggested: readonly string[]
  /** The reward that is to be paid for with points; null for none. */
  reward: string | null
}

/**
 * Places the order. The cart's key goes with it, so that a second press, a retry after a lost answer, a reload or
 * another tab all end with the same one order. The cart is emptied only once the shop has said yes.
 */
export async function checkOut(
  checkout: Checkout,
  { lines, tip, note, key, reward, suggested }: Basket,
): Promise<Result<{ order: string }>> {
  const person = await ensurePerson()
  if (!person.ok) return person
  const taken = suggestedInCart(lines, suggested).slice(0, MOST_SUGGESTED)
  const result = await call('placeOrder', {
    ...checkout,
    lines,
    tip,
    note,
    key,
    device: deviceId(),
    ...(reward !== null && { reward }),
    ...(taken.length > 0 && { suggested: taken }),
  })
  if (!result.ok) return result
  const { order: id, code, total } = result.value
  const unpaid = checkout.payment.method === 'card' && total > 0
  useActiveOrder.getState().remember({ id, code, unpaid })
  if (useCart.getState().key === key) useCart.getState().startAnew()
  void sendKeptFriendCode()
  if (person.value.kind === 'customer') void remember(person.value.uid, checkout)
  return { ok: true, value: { order: id } }
}

/** For next time. The order stands whether or not this works. */
async function remember(uid: string, { contact, fulfilment }: Checkout): Promise<void> {
  await saveProfile(uid, contact)
  if (fulfilment.kind === 'delivery') await rememberAddress(uid, fulfilment.address)
}
