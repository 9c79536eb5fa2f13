import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** The order somebody placed last on this device: lets the menu lead back to its tracker, or to paying it. */
interface RememberedOrder {
  id: string
  code: string
  /** It waits for its payment. */
  unpaid?: boolean
}

interface ActiveOrder {
  order: RememberedOrder | null
  remember: (order: RememberedOrder) => void
  forget: () => void
}

export const useActiveOrder = create<ActiveOrder>()(
  persist(
    (set) => ({
      order: null,
      remember: (order) => set({ order }),
      forget: () => set({ order: null }),
    }),
    { name: 'forno-active-order', version: 1, skipHydration: true },
  ),
)
