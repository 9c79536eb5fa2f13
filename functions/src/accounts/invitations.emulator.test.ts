import { randomUUID } from 'node:crypto'
import { valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { codesOf, eventually, give } from '../platform/testing/doors.ts'
import { emulatedAuth, emulatedDb } from '../platform/testing/emulators.ts'
import { lettersTo, linkIn } from '../platform/testing/letters.ts'
import {
  aSignedInAdmin,
  aSignedInCustomer,
  aSignedInGuest,
  type SignedIn,
  signInAgain,
} from '../platform/testing/test-people.ts'
import { openTestShop } from '../platform/testing/test-shop.ts'

let admin: SignedIn
let store: string

beforeAll(async () => {
  admin = await aSignedInAdmin()
  store = (await openTestShop()).store.id
})

const asked = (email: string, changes: object = {}) => ({
  email,
  name: 'Test cook',
  store,
  roles: ['cook'],
  ...changes,
})

/** Somebody with a proven address, and an invitation to it. */
async function invited() {
  const person = await aSignedInCustomer()
  const email = `${person.uid}@example.com`
  await emulatedAuth().updateUser(person.uid, { emailVerified: true })
  const { invitation } = valueOf(await give('inviteStaff', asked(email), admin))
  return { person, email, invitation }
}
const accept = (invitation: string, by: SignedIn) => give('acceptInvitation', { invitation }, by)

describe('an invitation', () => {
  it('comes by mail, and whoever says yes works there', async () => {
    const { person, email, invitation } = await invited()
    const [letter] = await lettersTo(email)
    if (!letter) throw new Error('no letter')
    expect(linkIn(letter)).toMatch(new RegExp(`/invitation/${invitation}$`))
    expect(valueOf(await accept(invitation, person))).toEqual({ store, roles: ['cook'] })
    const member = (await documentAt(emulatedDb(), 'staff/{uid}', person.uid).get()).data()
    expect(member).toMatchObject({ email, roles: { [store]: ['cook'] }, active: true, version: 1 })
    await eventually(
      async () => (await emulatedAuth().getUser(person.uid)).customClaims?.['roleVersion'] === 1,
    )
    expect((await signInAgain(person.uid)).person.staff).toEqual({ [store]: ['cook'] })
  })

  it('is accepted once; the same person again is answered alike', async () => {
    const { person, invitation } = await invited()
    const first = await accept(invitation, person)
    expect(await accept(invitation, person)).toEqual(first)
    const lines = collectionAt(emulatedDb(), 'audit/{line}').where('subject', '==', person.uid)
    expect((await lines.get()).size).toBe(1)
  })

  it('is nobody else’s, nor of who has not proven the address, nor of a guest', async () => {
    const { invitation } = await invited()
    const stranger = await aSignedInCustomer()
    await emulatedAuth().updateUser(stranger.uid, { emailVerified: true })
    const unproven = await aSignedInCustomer()
    const mail = asked(`${unproven.uid}@example.com`)
    const theirs = valueOf(await give('inviteStaff', mail, admin)).invitation
    const guest = await aSignedInGuest()
    for (const refused of [
      await accept(invitation, stranger),
      await accept(theirs, unproven),
      await accept(invitation, guest),
      await accept('a'.repeat(40), stranger),
    ]) {
      expect(codesOf(refused)).toEqual(['invitationGone'])
    }
  })

  it('stands in the audit, without the address', async () => {
    const { email, invitation } = await invited()
    const line = (
      await documentAt(emulatedDb(), 'audit/{line}', `invitation:${invitation}`).get()
    ).data()
    expect(line).toMatchObject({ store, by: admin.uid, what: 'inviteStaff', subject: invitation })
    expect(JSON.stringify(line)).not.toContain(email)
  })

  it('is given by admins alone, for shops that there are', async () => {
    const manager = await aSignedInCustomer({ staff: { [store]: ['manager'] } })
    const mail = `${randomUUID()}@example.test`
    expect(codesOf(await give('inviteStaff', asked(mail), manager))).toEqual(['notAllowed'])
    const nowhere = asked(mail, { store: 'no-such-shop' })
    expect(codesOf(await give('inviteStaff', nowhere, admin))).toEqual(['notFound store'])
  })
})
