import { type Case, caseSchema } from '@forno/domain/support/case'
import { listenToList, type Show, type Stop } from './listen.ts'
import { inPages, type OpenPage } from './pages.ts'

type Firestore = typeof import('./firebase/firestore.ts')
type Asked = Parameters<Firestore['query']>[1]

const listenToCases = (asked: (firestore: Firestore) => Asked[], show: Show<Case[]>): Stop =>
  listenToList(caseSchema, (f) => f.query(f.collection(f.db, 'cases'), ...asked(f)), show)

/** What a customer told of one order, in no order of its own. */
export const subscribeToCasesOf = (customer: string, order: string, show: Show<Case[]>): Stop =>
  listenToCases(
    (f) => [f.where('customer', '==', customer), f.where('order', '==', order), f.limit(10)],
    show,
  )

/** What a customer told of lately, newest first. */
export const subscribeToMyCases = (customer: string, show: Show<Case[]>): Stop =>
  listenToCases(
    (f) => [f.where('customer', '==', customer), f.orderBy('openedAt', 'desc'), f.limit(20)],
    show,
  )

/** What a customer told a shop, for its office, in no order of its own. */
export const subscribeToHistory = (store: string, customer: string, show: Show<Case[]>): Stop =>
  listenToCases(
    (f) => [f.where('store', '==', store), f.where('customer', '==', customer), f.limit(20)],
    show,
  )

/** What waits for a manager, oldest first. */
export const subscribeToWaitingCases = (store: string, show: Show<Case[]>): Stop =>
  listenToCases(
    (f) => [
      f.where('store', '==', store),
      f.where('state', '==', 'waiting'),
      f.orderBy('openedAt'),
      f.limit(50),
    ],
    show,
  )

/** What was decided last. */
export const subscribeToDecidedCases = (store: string, show: Show<Case[]>): Stop =>
  listenToCases(
    (f) => [f.where('store', '==', store), f.orderBy('openedAt', 'desc'), f.limit(30)],
    show,
  )

const PAGE = 100
/** A shop with more than a thousand problems in a month needs no list to know it. */
const MOST_PAGES = 10

const pageSince =
  (store: string, since: number): OpenPage<Case> =>
  (from, show) =>
    listenToCases(
      (f) => [
        f.where('store', '==', store),
        f.where('openedAt', '>=', from ?? since),
        f.orderBy('openedAt'),
        f.limit(PAGE),
      ],
      show,
    )

/** Everything a shop was told since then. */
export const subscribeToCasesSince = (store: string, since: number, show: Show<Case[]>): Stop =>
  inPages(
    pageSince(store, since),
    { size: PAGE, most: MOST_PAGES, keyOf: ({ id }) => id, placeOf: ({ openedAt }) => openedAt },
    show,
  )
