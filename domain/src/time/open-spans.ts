import type { Millis } from './millis.ts'
import { type Closure, type OpeningHours, type Span, weekdays } from './week.ts'
import { momentOfWallClock, wallClock } from './time-zone.ts'

const DAY = 86_400_000

/** Open from the first moment up to, not including, the last. */
export interface OpenSpan {
  from: Millis
  to: Millis
}

/** Minutes since midnight, or NaN for what is no time of day. */
const minuteOfDay = (text: string): number => {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(text) ?? []
  const total = Number(hour) * 60 + Number(minute)
  return total <= 24 * 60 ? total : Number.NaN
}

function momentsOf(timeZone: string, midnight: Millis, span: Span): OpenSpan {
  const from = minuteOfDay(span.from)
  const to = minuteOfDay(span.to)
  const end = to <= from ? to + 24 * 60 : to
  return {
    from: momentOfWallClock(timeZone, midnight + from * 60_000),
    to: momentOfWallClock(timeZone, midnight + end * 60_000),
  }
}

/** Spans in order of time, those that touch or overlap made one. */
function joined(spans: readonly OpenSpan[]): OpenSpan[] {
  const result: OpenSpan[] = []
  const inOrder = [...spans]
  inOrder.sort((a, b) => a.from - b.from)
  for (const span of inOrder) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}

/** What a closure leaves of a span. A closure that cannot be read has no end: the shop stays shut. */
function without(span: OpenSpan, closure: Closure): OpenSpan[] {
  const from = Number.isFinite(closure.from) ? closure.from : -Infinity
  const to = Number.isFinite(closure.to) ? closure.to : Infinity
  if (to <= span.from || from >= span.to) return [span]
  return [
    { from: span.from, to: from },
    { from: to, to: span.to },
  ].filter((left) => left.from < left.to)
}

/**
 * When the shop is open, from the day before `at` until `daysOn` days after it, in order, never touching.
 * What cannot be read (a time, a zone) opens nothing.
 */
export function openSpans(hours: OpeningHours, at: Millis, daysOn: number): OpenSpan[] {
  const wall = wallClock(hours.timeZone, at)
  if (!Number.isFinite(wall)) return []
  const today = Math.floor(wall / DAY) * DAY
  const spans: OpenSpan[] = []
  for (let day = -1; day <= daysOn; day += 1) {
    const midnight = today + day * DAY
    const weekday = weekdays[new Date(midnight).getUTCDay()] ?? 'sun'
    for (const span of hours.week[weekday]) spans.push(momentsOf(hours.timeZone, midnight, span))
  }
  // NaN compares false: an unreadable time falls out here, like a span that spring skipped altogether.
  const readable = spans.filter((span) => span.from < span.to)
  return hours.closures.reduce(
    (open, closure) => open.flatMap((span) => without(span, closure)),
    joined(readable),
  )
}
