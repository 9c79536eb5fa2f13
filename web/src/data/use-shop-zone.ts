import { useShopIfKnown } from './shop.tsx'

/** The time zone of the shop's own clock; undefined (this device's) while the shop is not known. */
export const useShopZone = (): string | undefined => useShopIfKnown()?.store.hours.timeZone
