import { phoneShelf } from './shelf.ts'

/** Where this browser keeps the latest orders of whoever is signed in. */
export const OWN_ORDERS = 'forno-own-orders'

/** After signing out: the next person at this device learns nothing of the one before. */
export const forgetOwnOrders = (): Promise<void> =>
  phoneShelf.change(OWN_ORDERS, () => null).catch(() => undefined)
