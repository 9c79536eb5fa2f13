/**
 * A pizza as the card's authors write it down. Which pizzas there are, their sizes, prices and ingredients are
 * facts of the public "Pizza Place Sales" data set; the descriptions are ours.
 */
export interface Recipe {
  /** Its id in that data set, so that the set's orders can be replayed against this menu. */
  source: string
  id: string
  name: string
  /** One honest sentence, at most 110 characters. */
  description: string
  /** Cents by size id. A size that is absent is not baked. */
  prices: Readonly<Record<string, number>>
  sauce: string
  /** As the data set lists them. Mozzarella is on every pizza, listed or not: `demo-menu.ts` adds it. */
  toppings: readonly string[]
}
