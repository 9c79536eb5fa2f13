import { read } from '@forno/domain/refusal/invalid'
import * as v from 'valibot'

const KEPT = 'forno-guest-to-join'

const keptSchema = v.strictObject({
  /** The guest's id token: it counts for an hour. */
  token: v.string(),
  /** Who signed in afterwards: nobody else at this device may take the orders over. */
  by: v.string(),
})
export type KeptGuest = v.InferOutput<typeof keptSchema>

/** A guest whose orders have not been taken over yet; null when there is none. */
export function keptGuest(): KeptGuest | null {
  try {
    const known = read(keptSchema, JSON.parse(localStorage.getItem(KEPT) ?? 'null'))
    return known.ok ? known.value : null
  } catch {
    return null
  }
}

export const keepGuest = (guest: KeptGuest): void =>
  localStorage.setItem(KEPT, JSON.stringify(guest))

export const dropGuest = (): void => localStorage.removeItem(KEPT)
