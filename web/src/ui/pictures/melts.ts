/** How a cheese looks that has run over the sauce: its rim, its skin, where it shines, where it is toasted. */
export interface Melt {
  rim: string
  skin: string
  shine: string
  toast: string
}

/** Cheeses that melt into patches under the toppings. */
export const melts = {
  mozzarella: { rim: '#e9b44f', skin: '#fbe3a0', shine: '#fdeebf', toast: '#d88f36' },
  fontina: { rim: '#d9962f', skin: '#f6cf74', shine: '#fde6a8', toast: '#c97a22' },
  gouda: { rim: '#cf7d1e', skin: '#f4b54a', shine: '#fbd588', toast: '#b9651a' },
  'smoked-gouda': { rim: '#a9591b', skin: '#dd9a45', shine: '#f0c077', toast: '#8a4212' },
  provolone: { rim: '#d8b35c', skin: '#f8ebbd', shine: '#fffae6', toast: '#c98d3c' },
  cheese: { rim: '#d9a23d', skin: '#f8d98c', shine: '#feefc0', toast: '#cc8430' },
} as const satisfies Record<string, Melt>

export type MeltId = keyof typeof melts
