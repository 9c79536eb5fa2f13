import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** The order somebody placed last on this device: lets the menu lead back to its tracker. */
interface ActiveOrder {
  order: { id: string; code: string } | null
  remember: (order: { id: string; code: string }) => void
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
