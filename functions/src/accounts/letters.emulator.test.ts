import { randomUUID } from 'node:crypto'
import { valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, give } from '../platform/testing/doors.ts'
import { emulatedAuth, emulatedDb } from '../platform/testing/emulators.ts'
import { lettersTo, linkIn } from '../platform/testing/letters.ts'
import { aClock, aContext } from '../platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInGuest,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { mailSoon } from './mail-soon.ts'

const anAddress = () => `${randomUUID()}@example.test`
let guest: SignedIn

beforeAll(async () => {
  guest = await aSignedInGuest()
})

describe('a link to sign in', () => {
  it('comes by mail, leads back to where one was, and signs in', async () => {
    const email = anAddress()
    const asked = { email, to: '/checkout', language: 'es' }
    expect(valueOf(await give('mailSignInLink', asked, guest))).toEqual({ sent: true })
    const [letter] = await lettersTo(email)
    if (!letter) throw new Error('no letter')
    expect(letter.subject).toBe('Tu enlace para entrar en Forno')
    const link = new URL(linkIn(letter))
    expect(link.searchParams.get('continueUrl')).toMatch(/\/checkout$/)
    expect(link.searchParams.get('mode')).toBe('signIn')
  })

  it('is mailed alike to who has an account and who has none', async () => {
    const { uid } = await aSignedInCustomer()
    const known = { email: `${uid}@example.com`, to: '/' }
    const unknown = { email: anAddress(), to: '/' }
    const [one, other] = [
      await give('mailSignInLink', known, guest),
      await give('mailSignInLink', unknown, guest),
    ]
    expect(one).toEqual(other)
    await lettersTo(unknown.email)
    await lettersTo(known.email)
  })

  it('leads nowhere but to pages of ours', async () => {
    const asked = { email: anAddress(), to: '//evil.example' }
    for (const to of ['https://evil.example', '//evil.example:80', '/\\evil', 'evil']) {
      expect(codesOf(await give('mailSignInLink', { ...asked, to }, guest))).toEqual(['invalid to'])
    }
  })

  it('leaves no address behind in the id of anything', async () => {
    const email = anAddress()
    valueOf(await give('mailSignInLink', { email, to: '/' }, guest))
    const [jobs, claims] = await Promise.all([
      emulatedDb().collection('jobs').select().get(),
      emulatedDb().collection('claims').select().get(),
    ])
    expect([...jobs.docs, ...claims.docs].some(({ id }) => id.includes(email))).toBe(false)
  })
})

describe('letters asked for too often', () => {
  const letterTo = (email: string) =>
    ({ kind: 'signIn', email, to: '/', language: 'en', id: '' }) as const
  const clock = aClock()
  const ctx = aContext({ now: clock.now })
  const askFive = async (who: () => string, address: () => string) => {
    for (let n = 0; n < 5; n++) valueOf(await mailSoon(who(), letterTo(address()), ctx))
  }

  it('are refused to who asks, whichever the addresses, for an hour', async () => {
    const uid = `test-${randomUUID()}`
    await askFive(() => uid, anAddress)
    expect(codesOf(await mailSoon(uid, letterTo(anAddress()), ctx))).toEqual(['tooOften'])
    clock.advance(minutes(60))
    expect((await mailSoon(uid, letterTo(anAddress()), ctx)).ok).toBe(true)
  })

  it('are refused for an address, whoever asks and however it is written', async () => {
    const email = anAddress()
    await askFive(
      () => `test-${randomUUID()}`,
      () => email,
    )
    const shouted = letterTo(email.toUpperCase())
    expect(codesOf(await mailSoon(`test-${randomUUID()}`, shouted, ctx))).toEqual(['tooOften'])
  })
})

describe('a link that proves an address', () => {
  it('comes to the account’s own address, and not once it is proven', async () => {
    const customer = await aSignedInCustomer()
    const email = `${customer.uid}@example.com`
    valueOf(await give('mailVerification', {}, customer))
    const [letter] = await lettersTo(email)
    if (!letter) throw new Error('no letter')
    expect(new URL(linkIn(letter)).searchParams.get('mode')).toBe('verifyEmail')
    await emulatedAuth().updateUser(customer.uid, { emailVerified: true })
    expect(valueOf(await give('mailVerification', {}, customer))).toEqual({ sent: true })
    expect(await lettersTo(email)).toHaveLength(1)
  })

  it('cannot be mailed to a guest', async () => {
    expect(codesOf(await give('mailVerification', {}, guest))).toEqual(['mailMissing'])
  })
})
