import { FieldValue, Timestamp } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryFirestore } from './memory-firestore.ts'
import {
  ABORTED,
  ALREADY_EXISTS,
  FAILED_PRECONDITION,
  INVALID_ARGUMENT,
  NOT_FOUND,
} from './status.ts'

let db: MemoryFirestore

beforeEach(() => {
  db = new MemoryFirestore()
})

const at = (path: string) => db.doc(path)
const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  return thrown instanceof Error && 'code' in thrown ? thrown.code : thrown
}

describe('a document', () => {
  it('that is there cannot be created, one that is not cannot be updated', async () => {
    await at('a/1').create({ n: 1 })
    expect(await codeOf(at('a/1').create({ n: 2 }))).toBe(ALREADY_EXISTS)
    expect(await codeOf(at('a/2').update({ n: 2 }))).toBe(NOT_FOUND)
    expect((await at('a/1').get()).data()).toEqual({ n: 1 })
    expect((await at('a/2').get()).exists).toBe(false)
  })

  it('is nobody else’s object', async () => {
    const mine = { list: [{ n: 1 }] }
    await at('a/1').set(mine)
    mine.list.push({ n: 2 })
    const read = (await at('a/1').get()).data()
    expect(read).toEqual({ list: [{ n: 1 }] })
    expect((await at('a/1').get()).data()).not.toBe(read)
  })

  it('is changed where dots lead, and merged leaf by leaf', async () => {
    await at('a/1').set({ a: { b: 1, c: 2 }, list: [1] })
    await at('a/1').update({
      'a.b': FieldValue.delete(),
      'x.y': 3,
      list: FieldValue.arrayUnion(1, 2),
    })
    await at('a/1').set({ a: { d: FieldValue.increment(4) } }, { merge: true })
    expect((await at('a/1').get()).data()).toEqual({ a: { c: 2, d: 4 }, x: { y: 3 }, list: [1, 2] })
  })

  it('takes no undefined, no object with a class, no array in an array, no megabyte', async () => {
    const refused = [{ a: undefined }, { a: new Map() }, { a: [[1]] }, { a: 'x'.repeat(1_100_000) }]
    const codes = await Promise.all(refused.map((value) => codeOf(at('a/1').set(value))))
    expect(codes.slice(0, 2).every((error) => error instanceof Error)).toBe(true)
    expect(codes.slice(2)).toEqual([INVALID_ARGUMENT, INVALID_ARGUMENT])
    expect((await at('a/1').get()).exists).toBe(false)
  })

  it('is changed only as it was last seen, when that is asked for', async () => {
    const { writeTime } = await at('a/1').set({ n: 1 })
    await at('a/1').update({ n: 2 })
    const late = at('a/1').update({ n: 3 }, { lastUpdateTime: writeTime })
    expect(await codeOf(late)).toBe(FAILED_PRECONDITION)
  })
})

describe('a transaction', () => {
  it('runs again when what it has read was changed meanwhile', async () => {
    await at('a/1').set({ n: 1 })
    let runs = 0
    await db.runTransaction(async (tx) => {
      runs++
      const found = await tx.getAll(at('a/1'))
      if (runs === 1) await at('a/1').update({ n: 10 })
      tx.update(at('a/1'), { n: Number(found[0]?.get('n')) + 1 })
    })
    expect([runs, (await at('a/1').get()).data()]).toEqual([2, { n: 11 }])
  })

  it('runs again when a query would find something else by now', async () => {
    let runs = 0
    await db.runTransaction(async (tx) => {
      runs++
      const found = await tx.get(db.collection('a').where('n', '>', 0))
      if (runs === 1) await at('a/1').set({ n: 1 })
      tx.set(at('b/1'), { found: 'size' in found ? found.size : -1 })
    })
    expect([runs, (await at('b/1').get()).data()]).toEqual([2, { found: 1 }])
  })

  it('gives up after five tries', async () => {
    let runs = 0
    const hopeless = db.runTransaction(async (tx) => {
      await tx.get(at('a/1'))
      await at('a/1').set({ n: ++runs })
      tx.set(at('a/1'), { n: -1 })
    })
    expect([await codeOf(hopeless), runs]).toEqual([ABORTED, 5])
  })

  it('reads before it writes, and writes everything or nothing', async () => {
    const late = db.runTransaction(async (tx) => {
      tx.set(at('a/1'), {})
      await tx.get(at('a/2'))
    })
    await expect(late).rejects.toThrow(/all reads/)
    await at('a/2').set({})
    const half = db.runTransaction(async (tx) => {
      tx.set(at('a/1'), {})
      tx.create(at('a/2'), {})
    })
    expect(await codeOf(half)).toBe(ALREADY_EXISTS)
    expect((await at('a/1').get()).exists).toBe(false)
  })
})

describe('a query', () => {
  it('filters, orders, begins after, limits and picks fields', async () => {
    for (const [id, n] of [
      ['c', 3],
      ['a', 1],
      ['b', 3],
      ['d', 'three'],
    ] as const) {
      await at(`a/${id}`).set({ n, other: 1, at: Timestamp.fromMillis(1) })
    }
    const query = db.collection('a').where('n', '>=', 1).orderBy('n', 'desc').select('n')
    const all = await query.get()
    expect(all.docs.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    const rest = await query.startAfter(all.docs[0]).limit(1).get()
    expect(rest.docs.map((doc) => doc.data())).toEqual([{ n: 3 }])
    expect((await db.collectionGroup('a').count().get()).data()).toEqual({ count: 4 })
  })
})

it('small transactions by the ten thousand a second', { timeout: 20_000 }, async () => {
  const COUNT = 20_000
  const began = performance.now()
  for (let at = 0; at < COUNT; at++) {
    await db.runTransaction(async (tx) => {
      const ref = db.doc(`counters/${at % 100}`)
      const found = await tx.getAll(ref)
      tx.set(ref, { n: Number(found[0]?.get('n') ?? 0) + 1, by: 'somebody', tags: ['a', 'b'] })
    })
  }
  const perSecond = Math.round((COUNT / (performance.now() - began)) * 1000)
  console.info(`memory Firestore: ${perSecond} transactions a second`)
  expect((await db.doc('counters/7').get()).get('n')).toBe(COUNT / 100)
  // The figure is printed (20,000 and more when there is a core for it); this is only a floor. The machine is shared, and a test must not fail by its neighbours.
  expect(perSecond).toBeGreaterThan(2000)
})
