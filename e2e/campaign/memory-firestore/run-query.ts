import { compare, paths, texts } from './compare.ts'
import { isName, NAME, putAt, type Segments, valueAt } from './field-path.ts'
import { isInequality, matches, type Operator } from './matches.ts'
import type { Store, StoredDocument } from './store.ts'
import { type Stored, type StoredMap } from './values.ts'

export type Source = { collection: string } | { group: string }

export interface Order {
  path: Segments
  descending: boolean
}

/** A query, all its parts together. */
export interface Plan {
  source: Source
  filters: readonly { path: Segments; operator: Operator; value: Stored }[]
  orders: readonly Order[]
  limit?: number
  from?: { including: boolean } & ({ values: readonly Stored[] } | { document: StoredDocument })
  /** Only these fields of what is found; all when absent. */
  fields?: readonly Segments[]
}

/** What a query finds, in the database's order: by what was asked for, then by the documents' names. */
export function found(store: Store, plan: Plan): StoredDocument[] {
  const orders = ordersOf(plan)
  const { source, filters, from } = plan
  const all = 'collection' in source ? store.in(source.collection) : store.inGroup(source.group)
  const hits: StoredDocument[] = []
  for (const document of all) {
    const { data } = document
    if (
      filters.every(({ path, operator, value }) => matches(valueAt(data, path), operator, value)) &&
      orders.every(({ path }) => isName(path) || valueAt(data, path) !== undefined)
    ) {
      hits.push(document)
    }
  }
  hits.sort((a, b) => byOrders(orders, a, b))
  const begun = from ? hits.filter((hit) => isFrom(hit, from, orders)) : hits
  const some = plan.limit === undefined ? begun : begun.slice(0, plan.limit)
  const { fields } = plan
  return fields ? some.map((hit) => ({ ...hit, data: only(hit.data, fields) })) : some
}

/** Fields that are compared are ordered by too, and names decide last, in the direction of the last order. */
function ordersOf({ orders, filters }: Plan): Order[] {
  const descending = orders.at(-1)?.descending ?? false
  const asked = new Set(orders.map(({ path }) => path.join('\u0000')))
  const compared = filters.filter(({ operator }) => isInequality(operator)).map(({ path }) => path)
  const implied = new Map(compared.map((path) => [path.join('\u0000'), path]))
  const more = [...implied]
    .filter(([key]) => !asked.has(key))
    .toSorted(([a], [b]) => texts(a, b))
    .map(([, path]) => ({ path, descending }))
  const all = [...orders, ...more]
  return all.some(({ path }) => isName(path)) ? all : [...all, { path: NAME, descending }]
}

function byOrders(orders: readonly Order[], a: StoredDocument, b: StoredDocument): number {
  for (const { path, descending } of orders) {
    const order = isName(path)
      ? paths(a.path, b.path)
      : compare(valueAt(a.data, path) ?? null, valueAt(b.data, path) ?? null)
    if (order !== 0) return descending ? -order : order
  }
  return 0
}

function isFrom(
  hit: StoredDocument,
  from: NonNullable<Plan['from']>,
  orders: readonly Order[],
): boolean {
  const order =
    'document' in from
      ? byOrders(orders, hit, from.document)
      : againstValues(hit, from.values, orders)
  return order > 0 || (from.including && order === 0)
}

function againstValues(
  hit: StoredDocument,
  values: readonly Stored[],
  orders: readonly Order[],
): number {
  for (const [at, value] of values.entries()) {
    const order = orders[at]
    if (!order) return 0
    const difference = compare(valueAt(hit.data, order.path) ?? null, value)
    if (difference !== 0) return order.descending ? -difference : difference
  }
  return 0
}

function only(data: StoredMap, fields: readonly Segments[]): StoredMap {
  const picked: StoredMap = {}
  for (const path of fields) {
    const value = valueAt(data, path)
    if (value !== undefined) putAt(picked, path, value)
  }
  return picked
}
