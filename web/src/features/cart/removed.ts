import type { CartLine } from '@forno/domain/cart/cart'
import { create } from 'zustand'

/** The line taken out last, so that it can be put back. Forgotten with the page. */
export const useRemoved = create<{
  line: CartLine | null
  remember: (line: CartLine | null) => void
}>()((set) => ({ line: null, remember: (line) => set({ line }) }))
