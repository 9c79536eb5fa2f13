/** What `learn` may be told. The numbers come from validation on a real takeaway: decisions/040. */
export interface LearnOptions {
  /** Zone of the shop's wall clock: what "at noon" and "in summer" mean. */
  timeZone: string
  /** An order this many days old counts half. Cards and habits change within months. */
  halfLifeDays: number
  /** How strongly scores are pulled towards "they have nothing to do with each other". */
  shrinkage: number
  /** How often all orders are gone through. */
  rounds: number
  /** Neighbours kept for an item, at most; fewer when `maxBytes` asks for it. */
  neighbours: number
  /** The table as JSON is never larger: it lives in one document. */
  maxBytes: number
  /** Only so many orders are read, the latest. Bounds the time `learn` takes. */
  maxOrders: number
  /** Only so many items are known, those that sell most. At most 4096. */
  maxItems: number
}

export const learnDefaults: Omit<LearnOptions, 'timeZone'> = {
  halfLifeDays: 180,
  shrinkage: 1.5,
  rounds: 8,
  neighbours: 100,
  maxBytes: 190_000,
  maxOrders: 20_000,
  maxItems: 500,
}
