import { type Suggestions, suggestionsSchema } from '@forno/domain/recommend/suggestions'
import { read } from '@forno/domain/refusal/invalid'
import { days, type Millis, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { phoneShelf, type Shelf } from './shelf.ts'

const KEPT = 'forno-suggestions'
/** It is learnt anew each night. */
const GOOD_FOR = days(1)
/** A shop that has none yet may have some tomorrow; not every page needs to ask. */
const NONE_FOR = minutes(60)

const keptSchema = v.object({
  store: v.string(),
  readAt: v.number(),
  table: v.nullable(suggestionsSchema),
})

async function ask(store: string): Promise<unknown> {
  const f = await import('./firebase/firestore.ts')
  return (await f.getDoc(f.doc(f.db, 'suggestions', store))).data()
}

/**
 * What a shop's orders taught: one document, asked for once a day and kept in this browser. Null when the shop has
 * none, or none that this page can read. Rejects when it cannot be fetched.
 */
export async function readSuggestions(
  store: string,
  now: Millis,
  { shelf = phoneShelf, fetch = ask }: { shelf?: Shelf; fetch?: typeof ask } = {},
): Promise<Suggestions | null> {
  const kept = v.safeParse(keptSchema, await shelf.read(KEPT).catch(() => null))
  if (kept.success && kept.output.store === store) {
    const { readAt, table } = kept.output
    const age = now - readAt
    if (age >= 0 && age < (table ? GOOD_FOR : NONE_FOR)) return table
  }
  const found = read(suggestionsSchema, await fetch(store))
  const table = found.ok ? found.value : null
  // A browser that keeps nothing asks again.
  await shelf.change(KEPT, () => ({ store, readAt: now, table })).catch(() => undefined)
  return table
}
