import { type StaffMember, staffMemberSchema } from '@forno/domain/access/staff'
import { type Availability, availabilitySchema } from '@forno/domain/menu/availability'
import {
  type Order,
  type OrderEvent,
  orderEventSchema,
  orderSchema,
} from '@forno/domain/order/order'
import { kitchenStatuses } from '@forno/domain/order/statuses'
import { type TrackedOrder, trackedOrderSchema } from '@forno/domain/order/tracked-order'
import { type Store, storeSchema } from '@forno/domain/store/store'
import { listenToDoc, listenToList, type Show, type Stop } from './listen.ts'

/** A shop's settings: null when there is no such shop. */
export const subscribeToStore = (store: string, show: Show<Store | null>): Stop =>
  listenToDoc(storeSchema, (f) => f.doc(f.db, 'stores', store), show)

/** What is sold out right now. */
export const subscribeToAvailability = (store: string, show: Show<Availability | null>): Stop =>
  listenToDoc(availabilitySchema, (f) => f.doc(f.db, 'stores', store, 'live', 'availability'), show)

/** One order, for its customer, its shop and its driver. */
export const subscribeToOrder = (order: string, show: Show<Order | null>): Stop =>
  listenToDoc(orderSchema, (f) => f.doc(f.db, 'orders', order), show)

/** The shareable view behind a signed link; works without signing in. */
export const subscribeToTrackedOrder = (token: string, show: Show<TrackedOrder | null>): Stop =>
  listenToDoc(trackedOrderSchema, (f) => f.doc(f.db, 'trackings', token), show)

type Firestore = typeof import('./firebase/firestore.ts')
type Filter = ReturnType<Firestore['where']>

/** Orders by these filters, oldest first or newest first, never more than a page. */
const listenToOrders = (
  filters: (firestore: Firestore) => Filter[],
  { newestFirst, most }: { newestFirst: boolean; most: number },
  show: Show<Order[]>,
): Stop =>
  listenToList(
    orderSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'orders'),
        ...filters(f),
        f.orderBy('placedAt', newestFirst ? 'desc' : 'asc'),
        f.limit(most),
      ),
    show,
  )

/** The latest orders of a person, newest first. */
export const subscribeToOrdersOf = (customer: string, show: Show<Order[]>): Stop =>
  listenToOrders(
    (f) => [f.where('customer', '==', customer)],
    { newestFirst: true, most: 20 },
    show,
  )

/** What the kitchen has to do with, oldest first. */
export const subscribeToKitchen = (store: string, show: Show<Order[]>): Stop =>
  listenToOrders(
    (f) => [f.where('store', '==', store), f.where('status', 'in', [...kitchenStatuses])],
    { newestFirst: false, most: 100 },
    show,
  )

/** The shop's latest hundred orders, whatever became of them, newest first. */
export const subscribeToShopOrders = (store: string, show: Show<Order[]>): Stop =>
  listenToOrders((f) => [f.where('store', '==', store)], { newestFirst: true, most: 100 }, show)

/** A driver's own live stops in one shop, oldest first. */
export const subscribeToStops = (store: string, driver: string, show: Show<Order[]>): Stop =>
  listenToOrders(
    (f) => [f.where('activeDriver', '==', driver), f.where('store', '==', store)],
    { newestFirst: false, most: 20 },
    show,
  )

/** Everything written down about an order, in order. */
export const subscribeToEvents = (order: Order, show: Show<OrderEvent[]>): Stop =>
  listenToList(
    orderEventSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'orders', order.id, 'events'),
        f.where('store', '==', order.store),
        // Their ids are their numbers with leading noughts, and documents come by id.
        f.limit(50),
      ),
    show,
  )

/** Who works in a shop, for its manager. */
export const subscribeToStaffOf = (store: string, show: Show<StaffMember[]>): Stop =>
  listenToList(
    staffMemberSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'staff'),
        f.where('stores', 'array-contains', store),
        f.limit(100),
      ),
    show,
  )

/** Everybody who works anywhere, for an admin. */
export const subscribeToAllStaff = (show: Show<StaffMember[]>): Stop =>
  listenToList(staffMemberSchema, (f) => f.query(f.collection(f.db, 'staff'), f.limit(100)), show)
