import type { Millis } from '@forno/domain/time/millis'

/** What was asked for in full; null when there is none, or when only its id came. */
export const shown = <T extends object>(value: string | T | null | undefined): T | null =>
  typeof value === 'object' ? value : null

/** The id of something, however it came; empty when there is none. */
export const idOf = (value: string | { id: string } | null | undefined): string =>
  typeof value === 'string' ? value : (value?.id ?? '')

/** Stripe's seconds. */
export const millis = (seconds: number): Millis => seconds * 1000
/** In Stripe's seconds, rounded towards the past. */
export const seconds = (time: Millis): number => Math.max(0, Math.floor(time / 1000))
