import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  GeoPoint,
  type Precondition,
  type Query,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore'
import { type Change, DOCUMENTS, type Question, type Step } from './script.ts'

/** Later than any time in a script: what the database's own clock has written. */
const SCRIPTS_END = Timestamp.fromMillis(1_000_000_000_000)

/**
 * Performs a script in a corner of a database that nobody else uses, and tells everything that a caller could
 * see of it: what each step answered or which code it failed with, and every document at the end.
 */
export async function perform(db: Firestore, root: string, steps: readonly Step[]) {
  const corner = cornerOf(db, root)
  const seen: unknown[] = []
  for (const step of steps) seen.push(await outcome(() => answer(db, corner, step)))
  const left = await db.collectionGroup(root).orderBy('__name__').get()
  return { seen, left: left.docs.map((doc) => [doc.ref.path, plain(doc.data())]) }
}

type Corner = ReturnType<typeof cornerOf>

function cornerOf(db: Firestore, root: string) {
  const refs = Array.from({ length: DOCUMENTS }, (_, n) =>
    db.doc(n < 4 ? `${root}/d${n}` : `${root}/d0/${root}/d${n}`),
  )
  /** Update times as they were at first and as they are now, for preconditions. */
  const times = new Map<string, Timestamp[]>()
  return { root, refs, times }
}

async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work()
  } catch (thrown) {
    // What the client refuses itself has no code; its words are its own affair.
    return { failed: thrown instanceof Error && 'code' in thrown ? thrown.code : 'at once' }
  }
}

async function answer(db: Firestore, corner: Corner, step: Step): Promise<unknown> {
  switch (step.do) {
    case 'get':
      return read(await refOf(corner, step.on).get())
    case 'query':
      return ask(
        queryFor(db, corner, await anchorOf(corner, step.question), step.question),
        step.question,
      )
    case 'batch': {
      const conditions = await seenTimes(corner, step.changes)
      const batch = db.batch()
      for (const change of step.changes) write(batch, corner, change, conditions)
      return (await batch.commit()).length
    }
    case 'transaction':
      return inTransaction(db, corner, step)
    default: {
      const conditions = await seenTimes(corner, [step])
      const batch = db.batch()
      write(batch, corner, step, conditions)
      await batch.commit()
      return 'written'
    }
  }
}

async function inTransaction(
  db: Firestore,
  corner: Corner,
  step: Step & { do: 'transaction' },
): Promise<unknown> {
  const conditions = await seenTimes(corner, step.changes)
  const anchor = step.question && (await anchorOf(corner, step.question))
  const work = async (tx: Transaction) => {
    const found: unknown[] = []
    if (step.readOnly && step.reads.length > 0) {
      const all = await tx.getAll(...step.reads.map((n) => refOf(corner, n)))
      found.push(all.map(read))
    } else for (const n of step.reads) found.push(read(await tx.get(refOf(corner, n))))
    if (step.question) {
      const { docs } = await tx.get(queryFor(db, corner, anchor, step.question))
      found.push(docs.map(read))
    }
    for (const change of step.changes) write(tx, corner, change, conditions)
    if (step.fails) throw Object.assign(new Error('on purpose'), { code: 'on purpose' })
    return found
  }
  return step.readOnly ? db.runTransaction(work, { readOnly: true }) : db.runTransaction(work)
}

/** What batches and transactions both can do. */
interface Writer {
  set: (ref: DocumentReference, data: object, options?: { merge: boolean }) => unknown
  create: (ref: DocumentReference, data: object) => unknown
  update: (ref: DocumentReference, data: object, precondition?: Precondition) => unknown
  delete: (ref: DocumentReference, precondition?: Precondition) => unknown
}

function write(
  to: Writer,
  corner: Corner,
  change: Change,
  conditions: ReadonlyMap<Change, Precondition>,
): void {
  const ref = refOf(corner, change.on)
  switch (change.do) {
    case 'set':
      return void to.set(ref, change.data)
    case 'merge':
      return void to.set(ref, change.data, { merge: true })
    case 'create':
      return void to.create(ref, change.data)
    case 'update':
      return void to.update(ref, change.data)
    case 'updateAsSeen':
      return void to.update(ref, change.data, conditions.get(change) ?? { exists: true })
    case 'delete':
      return void (change.exists === undefined
        ? to.delete(ref)
        : to.delete(ref, { exists: change.exists }))
  }
}

/** Preconditions by time: as the document is now, or as it was when it was first looked at. */
async function seenTimes(corner: Corner, changes: readonly Change[]) {
  const conditions = new Map<Change, Precondition>()
  for (const change of changes) {
    if (change.do !== 'updateAsSeen') continue
    const { updateTime } = await refOf(corner, change.on).get()
    if (!updateTime) continue
    const times = corner.times.get(`${change.on}`) ?? []
    corner.times.set(`${change.on}`, [...times, updateTime])
    conditions.set(change, { lastUpdateTime: change.stale ? (times[0] ?? updateTime) : updateTime })
  }
  return conditions
}

const anchorOf = async (corner: Corner, { after }: Question) =>
  after && 'on' in after ? refOf(corner, after.on).get() : undefined

function queryFor(
  db: Firestore,
  { root }: Corner,
  anchor: DocumentSnapshot | undefined,
  { group, where, orderBy, limit, after, select }: Question,
): Query {
  let query: Query = group ? db.collectionGroup(root) : db.collection(root)
  for (const { field, op, value } of where) query = query.where(field, op, value)
  for (const { field, direction } of orderBy) query = query.orderBy(field, direction)
  const needed = [...orderBy, ...where].map(({ field }) => field)
  const isAmong = anchor?.ref.parent.path === root || group
  if (anchor?.exists && isAmong && needed.every((field) => anchor.get(field) !== undefined)) {
    query = query.startAfter(anchor)
  }
  if (after && 'value' in after && orderBy.length > 0) query = query.startAfter(after.value)
  if (limit !== undefined) query = query.limit(limit)
  return select ? query.select(...select) : query
}

async function ask(query: Query, { count }: Question): Promise<unknown> {
  if (count) return (await query.count().get()).data().count
  return (await query.get()).docs.map(read)
}

const read = (doc: DocumentSnapshot) =>
  doc.exists ? [doc.ref.path, plain(doc.data())] : [doc.ref.path]

function refOf({ refs }: Corner, n: number): DocumentReference {
  const ref = refs[n]
  if (!ref) throw new RangeError(`no document ${n}`)
  return ref
}

/** Values as they can be compared: the database's clock differs between the two. */
function plain(value: unknown): unknown {
  if (value instanceof Timestamp) {
    return value > SCRIPTS_END ? 'the time of the write' : `${value.seconds} s ${value.nanoseconds}`
  }
  if (value instanceof Uint8Array) return [...value].map((byte) => `byte ${byte}`)
  if (value instanceof GeoPoint) return `at ${value.latitude} ${value.longitude}`
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
