import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing'
import { type Person, type Role, roles } from '@forno/domain/access/roles'
import { FirebaseError } from 'firebase/app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ELSEWHERE,
  fromElsewhere,
  HERE,
  playing,
  signedInAs,
  tokenOf,
} from '../support/rules-people.ts'

type Storage = ReturnType<ReturnType<RulesTestEnvironment['unauthenticatedContext']>['storage']>

const picture = new Uint8Array([1, 2, 3])
const jpeg = { contentType: 'image/jpeg' }

/** Where the photo of somebody's order lies. */
const proofFor = (customer: string, { store = HERE, file = 'stop-1.jpg' } = {}) =>
  `proofs/${store}/${customer}/order-0001/${file}`

const requests = {
  read: async (storage: Storage, place: string) => storage.ref(place).getDownloadURL(),
  look: async (storage: Storage, place: string) => storage.ref(place).getMetadata(),
  list: async (storage: Storage, place: string) => storage.ref(place).parent?.listAll(),
  overwrite: async (storage: Storage, place: string) => storage.ref(place).put(picture, jpeg),
  create: async (storage: Storage, place: string) =>
    storage.ref(place.replace(/\.(\w+)$/, '-new.$1')).put(picture, jpeg),
  change: async (storage: Storage, place: string) =>
    storage.ref(place).updateMetadata({ cacheControl: 'no-store' }),
  delete: async (storage: Storage, place: string) => storage.ref(place).delete(),
}
type Request = keyof typeof requests
const names = ['read', 'look', 'list', 'overwrite', 'create', 'change', 'delete'] as const

// Only the rules that the suite itself has loaded count here: nothing is loaded over them.
describe.skipIf(!process.env['FIREBASE_STORAGE_EMULATOR_HOST'])('storage', () => {
  let env: RulesTestEnvironment
  const own = new Map(roles.map((role) => [role, proofFor(playing(role)?.uid ?? 'nobody')]))
  const closed = [
    'menu/margherita.jpg',
    'people/customer-1/avatar.jpg',
    'orders/order-0001/proof.jpg',
    `proofs/${HERE}/somebody/stop-1.jpg`,
    `proofs/${HERE}/somebody/order-0001/deeper/stop-1.jpg`,
  ]
  const theirs = proofFor('somebody')
  const elsewhere = proofFor('somebody', { store: ELSEWHERE })

  beforeAll(async () => {
    // A bucket of this run: what another run has put there may not be put there again.
    env = await initializeTestEnvironment({ projectId: `demo-rules-storage-${Date.now()}` })
    await env.withSecurityRulesDisabled(async (context) => {
      for (const place of [...closed, theirs, elsewhere, ...own.values()])
        await context.storage().ref(place).put(picture, jpeg)
    })
  })

  afterAll(() => env.cleanup())

  const storageOf = (person: Person | null): Storage =>
    (person
      ? env.authenticatedContext(person.uid, tokenOf(person))
      : env.unauthenticatedContext()
    ).storage()
  const ask = (person: Person | null, name: Request, place: string) =>
    outcome(requests[name](storageOf(person), place))

  describe.each(roles)('closed to %s everywhere else', (role) => {
    it.each(names)('who wants to %s', async (name) => {
      for (const place of closed) {
        expect(await ask(playing(role), name, place)).toBe('storage/unauthorized')
      }
    })
  })

  const mayLook: readonly Role[] = ['cook', 'driver', 'manager', 'admin']
  describe.each(roles)('a proof, to %s', (role) => {
    const person = playing(role)
    it.each(names)('who wants to %s that of another’s order', async (name) => {
      const may =
        (['read', 'look'].includes(name) && mayLook.includes(role)) ||
        (name === 'create' && role === 'driver')
      expect(await ask(person, name, theirs)).toBe(may ? 'allowed' : 'storage/unauthorized')
    })

    it.each(names)('who wants to %s that of another shop', async (name) => {
      const may = ['read', 'look'].includes(name) && role === 'admin'
      expect(await ask(person, name, elsewhere)).toBe(may ? 'allowed' : 'storage/unauthorized')
    })

    it.each(names)('who wants to %s that of their own order', async (name) => {
      const may =
        (['read', 'look'].includes(name) && role !== 'visitor') ||
        (name === 'create' && role === 'driver')
      const place = own.get(role) ?? ''
      expect(await ask(person, name, place)).toBe(may ? 'allowed' : 'storage/unauthorized')
    })
  })

  describe.each(['reviews', 'problems'])('a picture in %s', (kind) => {
    const of = (
      customer: string,
      { store = HERE, order = 'order-00000001', file = 'one.jpg' } = {},
    ) => `${kind}/${store}/${customer}/${order}/${file}`
    const seen = of('somebody', { file: 'seen.jpg' })

    beforeAll(() =>
      env.withSecurityRulesDisabled(async (context) => {
        for (const person of [...roles.map(playing), { uid: 'somebody' }]) {
          if (person) await context.storage().ref(of(person.uid)).put(picture, jpeg)
        }
        await context.storage().ref(seen).put(picture, jpeg)
        await context
          .storage()
          .ref(of('somebody', { store: ELSEWHERE }))
          .put(picture, jpeg)
      }),
    )

    describe.each(roles)('to %s', (role) => {
      const person = playing(role)

      it.each(names)('who wants to %s that of somebody else', async (name) => {
        const may = ['read', 'look'].includes(name) && ['manager', 'admin'].includes(role)
        expect(await ask(person, name, seen)).toBe(may ? 'allowed' : 'storage/unauthorized')
      })

      it.each(names)('who wants to %s that of another shop', async (name) => {
        const may = ['read', 'look'].includes(name) && role === 'admin'
        const place = of('somebody', { store: ELSEWHERE })
        expect(await ask(person, name, place)).toBe(may ? 'allowed' : 'storage/unauthorized')
      })

      it.each(names)('who wants to %s their own', async (name) => {
        const may = ['read', 'look', 'create'].includes(name) && role !== 'visitor'
        const place = of(person?.uid ?? 'somebody')
        expect(await ask(person, name, place)).toBe(may ? 'allowed' : 'storage/unauthorized')
      })
    })

    const customer = signedInAs('customer')
    const put = (place: string, size: number, contentType: string) =>
      outcome(storageOf(customer).ref(place).put(new Uint8Array(size), { contentType }))

    it.each([
      ['of more than 300 kB', of(customer.uid, { file: 'big.jpg' }), 300_001, 'image/jpeg'],
      ['of nothing', of(customer.uid, { file: 'empty.jpg' }), 0, 'image/jpeg'],
      ['that is a page', of(customer.uid, { file: 'page.jpg' }), 10, 'text/html'],
      ['called what it is not', of(customer.uid, { file: 'other.webp' }), 10, 'image/jpeg'],
      ['of what is no order', of(customer.uid, { order: 'short' }), 10, 'image/jpeg'],
      ['in a folder of somebody else', of('somebody', { file: 'mine.jpg' }), 10, 'image/jpeg'],
    ])('%s is refused', async (_, place, size, type) => {
      expect(await put(place, size, type)).toBe('storage/unauthorized')
    })

    it('of 300 kB is taken, once', async () => {
      const place = of(customer.uid, { file: 'big-enough.jpg' })
      expect(await put(place, 300_000, 'image/jpeg')).toBe('allowed')
      expect(await put(place, 300_000, 'image/jpeg')).toBe('storage/unauthorized')
    })
  })

  describe.each(roles)('a picture that is shown, to %s', (role) => {
    const place = `shown/${HERE}/one.jpg`
    beforeAll(() =>
      env.withSecurityRulesDisabled(async (context) => {
        await context.storage().ref(place).put(picture, jpeg)
      }),
    )

    it.each(names)('who wants to %s it', async (name) => {
      const may = ['read', 'look'].includes(name)
      expect(await ask(playing(role), name, place)).toBe(may ? 'allowed' : 'storage/unauthorized')
    })
  })

  describe('a proof', () => {
    const driver = signedInAs('driver')
    const put = (file: string, size: number, contentType: string, person: Person = driver) =>
      outcome(
        storageOf(person)
          .ref(proofFor('customer-9', { file }))
          .put(new Uint8Array(size), { contentType }),
      )

    it.each([
      ['of more than 300 kB', 'big.jpg', 300_001, 'image/jpeg'],
      ['of nothing', 'empty.jpg', 0, 'image/jpeg'],
      ['that is a page', 'page.jpg', 10, 'text/html'],
      ['that is a drawing with scripts', 'drawing.jpg', 10, 'image/svg+xml'],
      ['called what it is not', 'other.webp', 10, 'image/jpeg'],
      ['called otherwise', 'photo.png', 10, 'image/jpeg'],
      ['with a page’s name', 'photo.html', 10, 'image/jpeg'],
      ['with blanks in its name', 'my photo.jpg', 10, 'image/jpeg'],
      ['with too long a name', `${'x'.repeat(65)}.jpg`, 10, 'image/jpeg'],
      ['without a name', '.jpg', 10, 'image/jpeg'],
    ])('%s is refused', async (_, file, size, type) => {
      expect(await put(file, size, type)).toBe('storage/unauthorized')
    })

    it('by a driver of another shop is refused', async () => {
      const stranger = fromElsewhere('driver')
      expect(await put('strange.jpg', 10, 'image/jpeg', stranger)).toBe('storage/unauthorized')
    })

    it.each([
      ['of 300 kB', 'big-enough.jpg', 300_000, 'image/jpeg'],
      ['as WebP', `${'x'.repeat(64)}.webp`, 10, 'image/webp'],
    ])('%s is taken, and is what it was for ever', async (_, file, size, type) => {
      expect(await put(file, size, type)).toBe('allowed')
      expect(await put(file, size, type)).toBe('storage/unauthorized')
    })
  })
})

async function outcome(request: PromiseLike<unknown>): Promise<string> {
  try {
    await request
    return 'allowed'
  } catch (error) {
    return error instanceof FirebaseError ? error.code : String(error)
  }
}
