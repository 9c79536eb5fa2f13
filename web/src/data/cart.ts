import { addToCart, type CartLine, setQuantity } from '@forno/domain/cart/cart'
import type { Choice } from '@forno/domain/cart/choice'
import type { Address } from '@forno/domain/geo/address'
import type { Menu } from '@forno/domain/menu/menu'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import { stillSuggested, suggestedInCart } from '@forno/domain/recommend/suggested-in-cart'
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
  /** Items that were suggested and taken up, as far as they have not left the cart again. */
  suggested: readonly string[]
  /** No more suggestions for this cart: one was taken, or they were waved off. */
  offersOver: boolean
  /** One per checkout: sent with the order, so that it is placed once however often it is sent. */
  key: string
  add: (menu: Menu, choice: Choice, quantity: number, note?: string) => void
  replace: (menu: Menu, line: string, choice: Choice, quantity: number, note?: string) => void
  setQuantity: (line: string, quantity: number) => void
  setKind: (kind: Fulfilment['kind']) => void
  setAddress: (address: Address | null) => void
  setTip: (tip: number) => void
  setNote: (note: string) => void
  /** Somebody follows a suggestion. What is in the cart already was their own idea. */
  takeUp: (item: string) => void
  endOffers: () => void
  setReward: (reward: string | null) => void
  /** After an order has been placed: an empty cart with a new key; where to deliver is remembered. */
  startAnew: () => void
  /** A new checkout with the same things: when the last one has become an order already. */
  renewKey: () => void
}

const isIn = (lines: readonly CartLine[], item: string): boolean =>
  suggestedInCart(lines, [item]).length > 0

const newKey = (): string => crypto.randomUUID()

export const useCart = create<Cart>()(
  persist(
    (set) => ({
      lines: [],
      kind: 'delivery',
      address: null,
      tip: 0,
      note: '',
      suggested: [],
      offersOver: false,
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
        set(({ lines, suggested }) => {
          const after = addToCart(
            menu,
            lines.filter((one) => one.key !== line),
            { key: line, choice, quantity, ...(note ? { note } : {}) },
          )
          return { lines: after, suggested: stillSuggested(suggested, lines, after) }
        }),
      setQuantity: (line, quantity) =>
        set(({ lines, suggested }) => {
          const after = setQuantity(lines, line, quantity)
          return { lines: after, suggested: stillSuggested(suggested, lines, after) }
        }),
      // A tip is the driver's: whoever comes to the counter has none.
      setKind: (kind) => set(kind === 'pickup' ? { kind, tip: 0 } : { kind }),
      setAddress: (address) => set({ address }),
      setTip: (tip) => set({ tip }),
      setNote: (note) => set({ note }),
      takeUp: (item) =>
        set(({ lines, suggested }) =>
          suggested.includes(item) || isIn(lines, item) ? {} : { suggested: [...suggested, item] },
        ),
      endOffers: () => set({ offersOver: true }),
      setReward: (reward) => set({ reward }),
      startAnew: () =>
        set({
          lines: [],
          tip: 0,
          note: '',
          reward: null,
          suggested: [],
          offersOver: false,
          key: newKey(),
        }),
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
