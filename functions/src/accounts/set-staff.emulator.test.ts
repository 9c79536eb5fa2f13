import { valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, expect, it } from 'vitest'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { codesOf, eventually, give } from '../platform/testing/doors.ts'
import { emulatedAuth, emulatedDb } from '../platform/testing/emulators.ts'
import {
  aSignedInAdmin,
  aSignedInCustomer,
  type SignedIn,
  signInAgain,
} from '../platform/testing/test-people.ts'

let admin: SignedIn

beforeAll(async () => {
  admin = await aSignedInAdmin()
})

const change = (uid: string, changes: object = {}) => ({
  uid,
  name: 'Test person',
  roles: { 'test-shop': ['cook', 'driver'] },
  admin: false,
  active: true,
  ...changes,
})

const claimsOf = async (uid: string) => (await emulatedAuth().getUser(uid)).customClaims

it('the record, its audit line and its claims follow from one word of an admin', async () => {
  const { uid } = await aSignedInCustomer()
  expect(valueOf(await give('setStaff', change(uid), admin))).toEqual({ version: 1 })
  const record = await documentAt(emulatedDb(), 'staff/{uid}', uid).get()
  expect(record.data()).toMatchObject({
    email: `${uid}@example.com`,
    stores: ['test-shop'],
    version: 1,
  })
  const line = await documentAt(emulatedDb(), 'audit/{line}', `staff:${uid}:1`).get()
  expect(line.data()).toMatchObject({
    store: 'test-shop',
    by: admin.uid,
    detail: 'test-shop: cook, driver',
  })
  const claims = await eventually(async () => claimsOf(uid))
  expect(claims).toEqual({ staff: { 'test-shop': ['cook', 'driver'] }, roleVersion: 1 })
  expect((await signInAgain(uid)).person.staff).toEqual({ 'test-shop': ['cook', 'driver'] })
})

it('who no longer works here loses every role', async () => {
  const { uid } = await aSignedInCustomer()
  valueOf(await give('setStaff', change(uid), admin))
  valueOf(await give('setStaff', change(uid, { active: false }), admin))
  const claims = await eventually(async () => {
    const known = await claimsOf(uid)
    return known?.['roleVersion'] === 2 && known
  })
  expect(claims).toEqual({ roleVersion: 2 })
})

it('said twice, it is written once', async () => {
  const { uid } = await aSignedInCustomer()
  const first = await give('setStaff', change(uid), admin)
  expect(await give('setStaff', change(uid), admin)).toEqual(first)
  const lines = await collectionAt(emulatedDb(), 'audit/{line}').where('subject', '==', uid).get()
  expect(lines.size).toBe(1)
})

it('a change that concerns several shops stands where only admins read', async () => {
  const { uid } = await aSignedInCustomer()
  valueOf(await give('setStaff', change(uid, { roles: { a: ['cook'], b: ['cook'] } }), admin))
  const line = await documentAt(emulatedDb(), 'audit/{line}', `staff:${uid}:1`).get()
  expect(line.data()?.store).toBe('everywhere')
})

it('nobody without an account is hired, and no admin locks themselves out', async () => {
  expect(codesOf(await give('setStaff', change('nobody'), admin))).toEqual(['notFound uid'])
  expect(codesOf(await give('setStaff', change('a/b'), admin))).toEqual(['notFound uid'])
  expect(codesOf(await give('setStaff', change(admin.uid), admin))).toEqual(['lastAdmin admin'])
})

it('only admins may', async () => {
  const { uid, token } = await aSignedInCustomer({ staff: { 'test-shop': ['manager'] } })
  expect(codesOf(await give('setStaff', change(uid), { token }))).toEqual(['notAllowed'])
})
