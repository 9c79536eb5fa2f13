import { type Order, orderSchema } from '@forno/domain/order/order'
import { driverStatuses } from '@forno/domain/order/statuses'
import { listenToList, type Show, type Stop } from './listen.ts'
import { inPages, type OpenPage } from './pages.ts'

/** The rules give no query more documents than this. */
export const PAGE = 100

/** A shop's orders that the rules let nobody read in one go: ten pages of them. */
const MOST_PAGES = 10

const openStatuses = ['placed', ...driverStatuses]

const openPage =
  (store: string): OpenPage<Order> =>
  (from, show) =>
    listenToList(
      orderSchema,
      (f) =>
        f.query(
          f.collection(f.db, 'orders'),
          f.where('store', '==', store),
          f.where('status', 'in', openStatuses),
          f.orderBy('placedAt'),
          ...(from === null ? [] : [f.startAt(from)]),
          f.limit(PAGE),
        ),
      show,
    )

/** Every order of a shop that is not over, oldest first: up to a thousand, in as many queries as that takes. */
export const subscribeToOpenOrders = (store: string, show: Show<Order[]>): Stop =>
  inPages(openPage(store), { size: PAGE, most: MOST_PAGES, keyOf, placeOf }, show)

const keyOf = ({ id }: Order): string => id
const placeOf = ({ placedAt }: Order): number => placedAt
