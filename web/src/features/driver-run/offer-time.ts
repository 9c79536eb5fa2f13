import type { Offer } from '@forno/domain/run/offer'
import type { Millis } from '@forno/domain/time/millis'

/** A phone's clock this far from the shop's is still believed. */
const SLACK: Millis = 10_000

/**
 * How long there is to answer. By the offer's own end, unless this phone's clock cannot be right: then by how long the
 * offer has stood on this screen. The shop decides by its own clock in the end.
 */
export function offerTimeLeft(
  { at, until }: Pick<Offer, 'at' | 'until'>,
  firstSeen: Millis,
  now: Millis,
): Millis {
  const lasts = until - at
  const believable = firstSeen >= at - SLACK && firstSeen <= until + SLACK
  const end = believable ? Math.min(until, firstSeen + lasts) : firstSeen + lasts
  return Math.max(0, Math.min(lasts, end - now))
}
