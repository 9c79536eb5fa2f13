import { type Language, languageSchema } from '@forno/domain/words/languages'
import { days, type Millis } from '@forno/domain/time/millis'
import * as v from 'valibot'

const KEPT = 'forno-told-here'
const NOT_NOW = 'forno-told-not-now'
/** Who said "not now" is not asked again for so long. */
const PEACE = days(30)
/** A device that was not heard of for longer says again that it is there. */
const FRESH = days(7)

/** What this browser last told the server of itself: whom it is for, and how it is reached. */
const keptSchema = v.object({
  uid: v.string(),
  token: v.string(),
  language: languageSchema,
  createdAt: v.number(),
  savedAt: v.number(),
})
export type KeptDevice = v.InferOutput<typeof keptSchema>

const listeners = new Set<() => void>()
const tellAll = () => {
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`, with `keptToken`: in this tab. */
export function onKeptDevice(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** By which this browser is reached; null while nobody is told anything here. */
export const keptToken = (): string | null => keptDevice()?.token ?? null

/** Null while nobody is told anything here. */
export function keptDevice(): KeptDevice | null {
  try {
    const known = v.safeParse(keptSchema, JSON.parse(localStorage.getItem(KEPT) ?? 'null'))
    return known.success ? known.output : null
  } catch {
    return null
  }
}

export function keepDevice(device: KeptDevice): void {
  localStorage.setItem(KEPT, JSON.stringify(device))
  tellAll()
}

export function dropDevice(): void {
  localStorage.removeItem(KEPT)
  tellAll()
}

/** Whether the server has to hear of this device again. */
export const isOutdated = (
  kept: KeptDevice | null,
  is: { uid: string; token: string; language: Language },
  now: Millis,
): boolean =>
  kept === null ||
  kept.uid !== is.uid ||
  kept.token !== is.token ||
  kept.language !== is.language ||
  now - kept.savedAt >= FRESH

export const sayNotNow = (now: Millis): void => localStorage.setItem(NOT_NOW, String(now))
export const mayAsk = (now: Millis): boolean =>
  now - Number(localStorage.getItem(NOT_NOW) ?? 0) >= PEACE
