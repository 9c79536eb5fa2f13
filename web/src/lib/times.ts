import type { Millis } from '@forno/domain/time/millis'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format of which there is one for each place: making one takes longer than using it a hundred times. */
function formatFor(name: string, zone: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = `${name} ${zone}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  formats.set(key, known)
  return known
}

/** "19:45", on the clock of the given place (absent: of this device). */
export const formatTime = (at: Millis, timeZone?: string): string =>
  formatFor('time', timeZone, { hour: '2-digit', minute: '2-digit' }).format(at)

/** "Sat 21 Nov, 19:45". */
export const formatDayTime = (at: Millis, timeZone?: string): string =>
  formatFor('dayTime', timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** "21 Nov 2026, 19:45": for what is kept for years. */
export const formatDated = (at: Millis, timeZone?: string): string =>
  formatFor('dated', timeZone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** "21 Nov 2026". */
export const formatDate = (at: Millis, timeZone?: string): string =>
  formatFor('date', timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at)

/** "19:40–19:55". */
export const formatRange = (range: { from: Millis; to: Millis }, timeZone?: string): string =>
  `${formatTime(range.from, timeZone)}–${formatTime(range.to, timeZone)}`

/** "in 3 min", "12 min ago", "just now": for people, to the minute. */
export function formatSince(at: Millis, now: Millis): string {
  const minutes = Math.round((now - at) / 60_000)
  if (minutes === 0) return 'just now'
  if (minutes < 0) return `in ${-minutes} min`
  if (minutes < 120) return `${minutes} min ago`
  return formatDayTime(at)
}
