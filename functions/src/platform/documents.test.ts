import { aStore } from '@forno/domain/testing/a-store'
import { Firestore, Timestamp } from 'firebase-admin/firestore'
import { describe, expect, it } from 'vitest'
import { converterFor, parseDocument, UnreadableDocument } from './converter.ts'
import { collectionAt, documentAt, documentSchemas } from './documents.ts'
import { claimSchema } from './job.ts'

const db = new Firestore({ projectId: 'demo-forno' })
const claim = { order: 'order-1', fingerprint: 'abc', expireAt: 1_800_000_000_000 }

describe('where documents are', () => {
  it('is the path with its ids filled in', () => {
    expect(documentAt(db, 'orders/{order}/events/{event}', 'a', '000001').path).toBe(
      'orders/a/events/000001',
    )
    expect(collectionAt(db, 'stores/{store}/menus/{version}', 'centro').path).toBe(
      'stores/centro/menus',
    )
  })

  it.each(['', 'a/b', '.', '..', '__name__'])('is nowhere for %j, which is no id', (id) => {
    expect(() => documentAt(db, 'staff/{uid}', id)).toThrow('No id')
  })
})

describe('a stored document', () => {
  it('is read when it is what its schema says', () => {
    expect(parseDocument(documentSchemas['stores/{store}'], 'stores/x', aStore())).toEqual(aStore())
  })

  it('is refused by name when it is not, without telling what it holds', () => {
    const unreadable = () =>
      parseDocument(documentSchemas['stores/{store}'], 'stores/x', { ...aStore(), phone: 98_765 })
    expect(unreadable).toThrow(UnreadableDocument)
    expect(unreadable).toThrow('stores/x cannot be read: phone')
    expect(unreadable).not.toThrow('98765')
  })

  it('keeps its end as a timestamp, which is what the database deletes by', () => {
    const stored = converterFor('claims', claimSchema).toFirestore(claim)
    expect(stored['expireAt']).toEqual(Timestamp.fromMillis(claim.expireAt))
    expect(parseDocument(claimSchema, 'claims/x', stored)).toEqual(claim)
  })
})
