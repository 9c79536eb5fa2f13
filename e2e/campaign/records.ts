import type { CollectionPath } from '@forno/domain/access/access-table'
import type { Entry } from '@forno/domain/books/entry'
import type { Message } from '@forno/domain/messages/message'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import { parseDocument } from '../../functions/src/platform/converter.ts'
import { documentSchemas, type ValueAt } from '../../functions/src/platform/documents.ts'
import type { Job } from '../../functions/src/platform/job.ts'
import { idOf, type Store, type StoredDocument } from './memory-firestore/store.ts'

/** Reads documents at rest, each once: a document never changes, another one takes its place. */
function readerOf<Path extends CollectionPath>(path: Path) {
  const known = new WeakMap<StoredDocument, ValueAt<Path>>()
  return (document: StoredDocument): ValueAt<Path> => {
    const read =
      known.get(document) ?? parseDocument(documentSchemas[path], document.path, document.data)
    known.set(document, read)
    return read
  }
}

const read = {
  order: readerOf('orders/{order}'),
  event: readerOf('orders/{order}/events/{event}'),
  tracking: readerOf('trackings/{token}'),
  audit: readerOf('audit/{line}'),
  job: readerOf('jobs/{job}'),
  claim: readerOf('claims/{claim}'),
  staff: readerOf('staff/{uid}'),
  live: readerOf('stores/{store}/live/{doc}'),
  store: readerOf('stores/{store}'),
  payment: readerOf('payments/{order}'),
  entry: readerOf('payments/{order}/entries/{entry}'),
  notice: readerOf('stripeEvents/{event}'),
  report: readerOf('moneyReports/{report}'),
  settlement: readerOf('cashSettlements/{settlement}'),
  run: readerOf('runs/{run}'),
  driver: readerOf('drivers/{uid}'),
  position: readerOf('positions/{uid}'),
  desk: readerOf('dispatches/{store}'),
  message: readerOf('people/{uid}/messages/{message}'),
  loyalty: readerOf('loyalties/{uid}'),
  points: readerOf('points/{line}'),
}

/** Everything that is stored, past all gates, for those who judge it. */
export function recordsOf(store: Store) {
  const all = <T>(collection: string, reader: (document: StoredDocument) => T): T[] =>
    Array.from(store.in(collection), reader)
  const named = <T>(collection: string, reader: (document: StoredDocument) => T) =>
    new Map(Array.from(store.in(collection), (document) => [idOf(document.path), reader(document)]))
  return {
    orders: (): Order[] => all('orders', read.order),
    /** An order's events by the names of their documents. */
    eventsOf: (order: string): OrderEvent[] =>
      Array.from(store.in(`orders/${order}/events`))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1))
        .map(read.event),
    eventIds: (order: string): string[] =>
      Array.from(store.in(`orders/${order}/events`), ({ path }) => idOf(path)).toSorted(),
    trackings: () => named('trackings', read.tracking),
    audit: () => named('audit', read.audit),
    jobs: () => named('jobs', read.job),
    job: (id: string): Job | undefined => {
      const found = store.read(`jobs/${id}`)
      return found && read.job(found)
    },
    claims: () => named('claims', read.claim),
    staff: () => named('staff', read.staff),
    availabilityOf: (shop: string) => all(`stores/${shop}/live`, read.live)[0],
    stores: () => all('stores', read.store),
    payments: () => named('payments', read.payment),
    /** An order's entries, by their ids. */
    entriesOf: (order: string): Entry[] =>
      all(`payments/${order}/entries`, read.entry).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    notices: () => named('stripeEvents', read.notice),
    settlements: () => named('cashSettlements', read.settlement),
    runs: () => named('runs', read.run),
    drivers: () => named('drivers', read.driver),
    positions: () => named('positions', read.position),
    desks: () => named('dispatches', read.desk),
    /** What everybody is told, with whom. */
    messages: (): { to: string; message: Message }[] =>
      Array.from(store.inGroup('messages'), (document) => ({
        to: document.path.split('/')[1] ?? '',
        message: read.message(document),
      })),
    messageOf: (to: string, id: string): Message | undefined => {
      const found = store.read(`people/${to}/messages/${id}`)
      return found && read.message(found)
    },
    loyalties: () => all('loyalties', read.loyalty),
    points: () => all('points', read.points),
    reports: () => named('moneyReports', read.report),
  }
}

export type Records = ReturnType<typeof recordsOf>
