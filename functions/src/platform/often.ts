import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Context, Transaction } from './context.ts'
import { sha256 } from './digest.ts'
import { documentAt } from './documents.ts'

const WINDOW: Millis = minutes(60)

/** Something that is not to be done too often. `who` may be an address: only its digest is kept. */
export interface Doing {
  what: string
  who: string
}

/**
 * Whether each of these has been done fewer than `most` times within the last hour; the transaction that asks counts
 * once more when it goes on. Nothing may have been written in it before.
 */
export async function notTooOften(
  tx: Transaction,
  ctx: Context,
  doings: readonly Doing[],
  most: number,
): Promise<boolean> {
  const now = ctx.now()
  const refs = doings.map(({ what, who }) =>
    documentAt(ctx.db, 'claims/{claim}', sha256(JSON.stringify(['often', what, who]))),
  )
  const found = await Promise.all(refs.map((ref) => tx.get(ref)))
  const times = found.map((one) =>
    Object.values(one.data()?.answer ?? {}).filter((at) => at > now - WINDOW),
  )
  if (times.some((list) => list.length >= most)) return false
  for (const [n, ref] of refs.entries()) {
    const answer = Object.fromEntries([...(times[n] ?? []), now].map((at, i) => [String(i), at]))
    tx.set(ref, { order: '', fingerprint: '', answer, expireAt: now + WINDOW })
  }
  return true
}
