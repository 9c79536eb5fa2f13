import { addToCart, type CartLine, setQuantity } from '@forno/domain/cart/cart'
import type { Choice } from '@forno/domain/cart/choice'
import type { Address } from '@forno/domain/geo/address'
import type { Menu } from '@forno/domain/menu/menu'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What somebody is putting together on this device; kept over reloads, shared by all its tabs. */
interface Cart {
  lines: CartLine[]
  kind: Fulfilment['kind']
  address: Address | null
  tip: number
  note: string
  /** The reward that is to be paid for with points; null for none. */
  reward: string | null
  /** One per checkout: sent with the order, so that it is placed once however often it is sent. */
  key: string
  add: (menu: Menu, choice: Choice, quantity: number, note?: string) => void
  replace: (menu: Menu, line: string, choice: Choice, quantity: number, note?: string) => void
  setQuantity: (line: string, quantity: number) => void
  setKind: (kind: Fulfilment['kind']) => void
  setAddress: (address: Address | null) => void
  setTip: (tip: number) => void
  setNote: (note: string) => void
  setReward: (reward: string | null) => void
  /** After an order has been placed: an empty cart with a new key; where to deliver is remembered. */
  startAnew: () => void
  /** A new checkout with the same things: when the last one has become an order already. */
  renewKey: () => void
}

const newKey = (): string => crypto.randomUUID()

export const useCart = create<Cart>()(
  persist(
    (set) => ({
      lines: [],
      kind: 'delivery',
      address: null,
      tip: 0,
      note: '',
      reward: null,
      key: '',
      add: (menu, choice, quantity, note) =>
        set(({ lines, key }) => ({
          key: key || newKey(),
          lines: addToCart(menu, lines, {
            key: newKey(),
            choice,
            quantity,
            ...(note ? { note } : {}),
          }),
        })),
      replace: (menu, line, choice, quantity, note) =>
        set(({ lines }) => ({
          lines: addToCart(
            menu,
            lines.filter((one) => one.key !== line),
            { key: line, choice, quantity, ...(note ? { note } : {}) },
          ),
        })),
      setQuantity: (line, quantity) =>
        set(({ lines }) => ({ lines: setQuantity(lines, line, quantity) })),
      // A tip is the driver's: whoever comes to the counter has none.
      setKind: (kind) => set(kind === 'pickup' ? { kind, tip: 0 } : { kind }),
      setAddress: (address) => set({ address }),
      setTip: (tip) => set({ tip }),
      setNote: (note) => set({ note }),
      setReward: (reward) => set({ reward }),
      startAnew: () => set({ lines: [], tip: 0, note: '', reward: null, key: newKey() }),
      renewKey: () => set({ key: newKey() }),
    }),
    {
      name: 'forno-cart',
      version: 1,
      // The prerendered page knows no cart: it is read after the first paint, see `readKept`.
      skipHydration: true,
    },
  ),
)

/** Where the cart goes, or null while a delivery has no address yet. */
export const fulfilmentOf = ({
  kind,
  address,
}: Pick<Cart, 'kind' | 'address'>): Fulfilment | null => {
  if (kind === 'pickup') return { kind }
  return address && { kind, address }
}

export const countOf = (lines: readonly CartLine[]): number =>
  lines.reduce((count, line) => count + line.quantity, 0)
