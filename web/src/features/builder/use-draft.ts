import { quantitySchema } from '@forno/domain/cart/cart'
import { halfSchema, pizzaChoiceSchema } from '@forno/domain/cart/choice'
import { read } from '@forno/domain/refusal/invalid'
import * as v from 'valibot'
import { useState } from 'react'
import type { Draft } from './builder-state.ts'

const draftSchema = v.strictObject({
  choice: pizzaChoiceSchema,
  quantity: quantitySchema,
  note: v.string(),
  putAway: v.nullable(halfSchema),
})

function kept(key: string): Draft | null {
  try {
    const known = read(draftSchema, JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return known.ok ? known.value : null
  } catch {
    return null
  }
}

/** Some browsers forbid keeping anything; building goes on without. */
function keep(key: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  } catch {
    // Nothing to be done: it lives as long as the page.
  }
}

/**
 * A draft that survives a reload of its tab. `begin` says what to start with when nothing was kept under `key`.
 * Changing it to null starts anew.
 */
export function useDraft(key: string, begin: () => Draft) {
  const [draft, setDraft] = useState(() => kept(key) ?? begin())
  const change = (next: Draft | null) => {
    keep(key, next)
    setDraft(next ?? begin())
  }
  return [draft, change] as const
}
