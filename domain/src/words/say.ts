import type { Cents } from '../money/cents.ts'
import type { Millis } from '../time/millis.ts'

/** How amounts and times are said in somebody's language and currency: given by the edge, which knows both. */
export interface Say {
  money: (amount: Cents) => string
  /** "tomorrow at 12:00", seen from the shop's clock. */
  dayAndTime: (at: Millis, timeZone: string) => string
  status: (status: string) => string
}
