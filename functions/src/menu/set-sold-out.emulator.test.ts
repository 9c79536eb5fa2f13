import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import { startOfNextDay } from '@forno/domain/time/local-day'
import { beforeAll, expect, it } from 'vitest'
import { collectionAt } from '../platform/documents.ts'
import { codesOf, give } from '../platform/testing/doors.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import { aSignedInAdmin, aSignedInMember, type SignedIn } from '../platform/testing/test-people.ts'
import { openTestShop } from '../platform/testing/test-shop.ts'

let shop: Shop
let cook: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  cook = await aSignedInMember(shop.store.id, 'cook')
})

const say = (id: string, soldOut: boolean, by = cook, kind = 'ingredient') =>
  give('setSoldOut', { store: shop.store.id, kind, id, soldOut }, by)

async function auditLines(): Promise<string[]> {
  const lines = await collectionAt(emulatedDb(), 'audit/{line}')
    .where('store', '==', shop.store.id)
    .get()
  return lines.docs.map((doc) => `${doc.data().subject}: ${doc.data().detail}`)
}

it('a cook marks an ingredient as sold out until the next morning, and as there again', async () => {
  const { timeZone } = shop.store.hours
  const out = valueOf(await say('basil', true))
  const [entry] = out.soldOut
  expect(entry).toMatchObject({ kind: 'ingredient', id: 'basil' })
  expect(entry?.until).toBe(startOfNextDay(timeZone, Date.now(), 6))
  expect(valueOf(await say('basil', false)).soldOut).toEqual([])
  expect(await auditLines()).toEqual([
    'basil: ingredient is sold out',
    'basil: ingredient is there again',
  ])
})

it('said twice, it is written once', async () => {
  const first = valueOf(await say('cola', true, cook, 'item'))
  expect(valueOf(await say('cola', true, cook, 'item'))).toEqual(first)
})

it('what the menu does not have cannot run out', async () => {
  expect(codesOf(await say('gravel', true))).toEqual(['unknownItem id'])
  expect(codesOf(await say('basil', true, cook, 'item'))).toEqual(['unknownItem id'])
})

it('is for the kitchen of this shop and for admins', async () => {
  const elsewhere = await aSignedInMember('elsewhere', 'cook', 'manager')
  const driver = await aSignedInMember(shop.store.id, 'driver')
  expect(codesOf(await say('olives', true, elsewhere))).toEqual(['notAllowed'])
  expect(codesOf(await say('olives', true, driver))).toEqual(['notAllowed'])
  valueOf(await say('olives', true, await aSignedInAdmin()))
})

it('a shop without a list yet gets one', async () => {
  const fresh = await openTestShop()
  await emulatedDb().doc(`stores/${fresh.store.id}/live/availability`).delete()
  const theirs = await aSignedInMember(fresh.store.id, 'manager')
  const input = { store: fresh.store.id, kind: 'item', id: 'cola', soldOut: true }
  expect(valueOf(await give('setSoldOut', input, theirs)).version).toBe(1)
})
