import type { Cents } from '@forno/domain/money/cents'
import type { Zone } from '@forno/domain/store/store'

/** What delivery into a zone costs and asks for; with the value of the goods, when there are any. */
export function zoneWords(
  zone: Zone,
  goods: Cents | null,
  money: (amount: Cents) => string,
): string {
  const value = goods ?? 0
  const isFree = zone.fee === 0 || value >= (zone.freeFrom ?? Number.POSITIVE_INFINITY)
  const fee = isFree ? 'free of charge' : `for ${money(zone.fee)}`
  const isShort = goods !== null && goods < zone.minimum
  const togo = isShort ? `: ${money(zone.minimum - value)} more to go` : ''
  return `We deliver to ${zone.name} ${fee}, from ${money(zone.minimum)} of goods${togo}.`
}

/** How little is missing for free delivery, or that it is free; null where there is no such thing. */
export function freeDeliveryWords(
  { fee, freeFrom }: Zone,
  goods: Cents,
  money: (amount: Cents) => string,
): string | null {
  if (freeFrom === undefined || fee === 0) return null
  const missing = freeFrom - goods
  return missing > 0
    ? `${money(missing)} more for free delivery.`
    : 'Delivery is free for this order.'
}
