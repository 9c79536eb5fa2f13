import type { Person } from '@forno/domain/access/roles'
import type { MoveName } from '@forno/domain/order/moves'
import type { State } from '../../../tools/stripe/state.ts'
import type { Change } from '../memory-firestore/store.ts'
import type { PushNote } from '../../../functions/src/platform/push.ts'
import type { Records } from '../records.ts'

/** What people were told has happened. */
export interface Told {
  placed: {
    key: string
    by: string
    order: string
    code: string
    tracking: string
    total: number
  }[]
  moved: { order: string; move: MoveName; by: Person }[]
  /** Taps that somebody was told count. */
  tapped: { run: string; tap: string }[]
}

/** What an invariant may look at, after a commit or at the end. */
export interface Look {
  records: Records
  /** What the commit changed; nothing at the end. */
  changes: readonly Change[]
  /** Everything that it wrote, changed by that or not. */
  written: readonly Change[]
  told: Told
  now: number
  /** Everything that devices were sent. */
  notices: readonly PushNote[]
  /** Everything that Stripe knows, past all gates. */
  stripe: State
}

/** What must always hold; answers with what does not, in words. */
export type Invariant = (look: Look) => string[]
