import { FieldValue, GeoPoint, Timestamp } from 'firebase-admin/firestore'
import * as fc from 'fast-check'

/** What one step of a script does to a document: `on` is its number. */
export type Change =
  | { do: 'set' | 'merge' | 'create' | 'update'; on: number; data: Record<string, unknown> }
  | { do: 'delete'; on: number; exists?: boolean }
  | { do: 'updateAsSeen'; on: number; data: Record<string, unknown>; stale: boolean }

export interface Question {
  group: boolean
  where: { field: string; op: FirebaseFirestore.WhereFilterOp; value: unknown }[]
  orderBy: { field: string; direction: 'asc' | 'desc' }[]
  limit?: number
  /** Begins after this document as far as the orders say, or after these values. */
  after?: { on: number } | { value: unknown }
  select?: string[]
  count: boolean
}

export type Step =
  | Change
  | { do: 'get'; on: number }
  | { do: 'batch'; changes: Change[] }
  | {
      do: 'transaction'
      reads: number[]
      question?: Question
      changes: Change[]
      fails: boolean
      /** Reads all at once, and may not write. */
      readOnly: boolean
    }
  | { do: 'query'; question: Question }

/** Documents 0–3 lie in one collection, 4 and 5 in one of the same name below document 0. */
export const DOCUMENTS = 6
const on = fc.nat(DOCUMENTS - 1)

/** Few values, so that filters meet them, and each where an order of types or texts could go wrong. */
const scalar = fc.constantFrom<unknown>(
  null,
  true,
  false,
  -1,
  0,
  1,
  1.5,
  2,
  1e15,
  NaN,
  '',
  'a',
  'B',
  'b',
  'é',
  'zz',
  '😀',
  '\uffee',
  Timestamp.fromMillis(0),
  new Timestamp(10, 5000),
  Buffer.from([1]),
  Buffer.from([1, 0]),
  new GeoPoint(1, 2),
  new GeoPoint(1, -2),
)
const list = fc.array(scalar, { maxLength: 3 })
const field = fc.constantFrom('a', 'b', 'm', 'q')
const map = fc.dictionary(field, fc.oneof(scalar, list), { maxKeys: 3, noNullPrototype: true })
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: map },
)
const sentinel = fc.oneof(
  fc.constantFrom(1, -2, 0.5).map((by) => FieldValue.increment(by)),
  fc.constant(FieldValue.serverTimestamp()),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((all) => FieldValue.arrayUnion(...all)),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((all) => FieldValue.arrayRemove(...all)),
)
const gone = fc.constant(FieldValue.delete())
const wrong = fc.constantFrom<unknown>(undefined, [[1]], new Map(), [FieldValue.delete()])

const mostly = (...rest: fc.Arbitrary<unknown>[]) =>
  fc.oneof({ weight: 20, arbitrary: value }, { weight: 4, arbitrary: sentinel }, ...rest)
const record = (of: fc.Arbitrary<unknown>, keys: fc.Arbitrary<string> = field) =>
  fc.dictionary(keys, of, { maxKeys: 4, noNullPrototype: true })

const nested = fc.oneof(mostly(wrong), record(mostly()))
const data = record(nested)
const mergeData = record(fc.oneof(mostly(gone), record(mostly(gone))))
const dotted = fc.constantFrom('a', 'b', 'm', 'm.a', 'm.b', 'q.a', 'q.a.b', 'a.b')
const updateData = record(fc.oneof(mostly(gone), record(value)), dotted)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constantFrom('set' as const, 'create' as const), on, data }),
  fc.record({ do: fc.constant('merge' as const), on, data: mergeData }),
  fc.record({ do: fc.constant('update' as const), on, data: updateData }),
  fc.record({
    do: fc.constant('updateAsSeen' as const),
    on,
    data: updateData,
    stale: fc.boolean(),
  }),
  fc.record(
    { do: fc.constant('delete' as const), on, exists: fc.boolean() },
    { requiredKeys: ['do', 'on'] },
  ),
)

const comparable = fc.constantFrom<unknown>(
  0,
  1,
  1.5,
  'a',
  'b',
  '😀',
  true,
  Timestamp.fromMillis(0),
)
const askedField = fc.constantFrom('a', 'b', 'm.a', 'm')
const filter = fc.oneof(
  fc.record({ field: askedField, op: fc.constantFrom('==' as const, '!=' as const), value }),
  fc.record({
    field: askedField,
    op: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
    value: comparable,
  }),
  fc.record({ field: askedField, op: fc.constant('array-contains' as const), value: comparable }),
  fc.record({
    field: askedField,
    op: fc.constantFrom('in' as const, 'array-contains-any' as const),
    value: fc.uniqueArray(comparable, { minLength: 1, maxLength: 3 }),
  }),
)
const ordering = fc.uniqueArray(
  fc.record({ field: askedField, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  { selector: ({ field }) => field, maxLength: 2 },
)
/** The database takes one question about arrays at a time, and one for what is not. */
const isTaken = (filters: readonly { op: string }[]): boolean =>
  filters.filter(({ op }) => op.startsWith('array')).length < 2 &&
  filters.filter(({ op }) => op === '!=').length < 2

const question: fc.Arbitrary<Question> = fc.record(
  {
    group: fc.boolean(),
    where: fc.array(filter, { maxLength: 2 }).filter(isTaken),
    orderBy: ordering,
    limit: fc.integer({ min: 1, max: 4 }),
    after: fc.oneof(fc.record({ on }), fc.record({ value: comparable })),
    select: fc.uniqueArray(askedField, { maxLength: 2 }),
    count: fc.boolean(),
  },
  { requiredKeys: ['group', 'where', 'orderBy', 'count'] },
)

const changes = fc.array(change, { minLength: 1, maxLength: 3 })
export const script: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: change },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('get' as const), on }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('batch' as const), changes }) },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          do: fc.constant('transaction' as const),
          reads: fc.uniqueArray(on, { maxLength: 2 }),
          question,
          changes: fc.oneof({ weight: 4, arbitrary: changes }, fc.constant<Change[]>([])),
          fails: fc.boolean(),
          readOnly: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
        },
        { requiredKeys: ['do', 'reads', 'changes', 'fails', 'readOnly'] },
      ),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('query' as const), question }) },
  ),
  { minLength: 2, maxLength: 8 },
)
