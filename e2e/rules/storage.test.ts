import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing'
import { roles } from '@forno/domain/access/roles'
import { FirebaseError } from 'firebase/app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playing, tokenOf } from '../support/rules-people.ts'

type Storage = ReturnType<ReturnType<RulesTestEnvironment['unauthenticatedContext']>['storage']>

const places = [
  'menu/margherita.png',
  'people/customer-1/avatar.png',
  'orders/order-0001/proof.jpg',
]
const picture = new Uint8Array([1, 2, 3])

const requests: Record<string, (storage: Storage, place: string) => Promise<unknown>> = {
  read: async (storage, place) => storage.ref(place).getDownloadURL(),
  look: async (storage, place) => storage.ref(place).getMetadata(),
  list: async (storage, place) => storage.ref(place).parent?.listAll(),
  write: async (storage, place) => storage.ref(place).put(picture),
  create: async (storage, place) => storage.ref(`${place}-new`).put(picture),
  change: async (storage, place) => storage.ref(place).updateMetadata({ cacheControl: 'no-store' }),
  delete: async (storage, place) => storage.ref(place).delete(),
}

// Only the rules that the suite itself has loaded count here: nothing is loaded over them.
describe.skipIf(!process.env['FIREBASE_STORAGE_EMULATOR_HOST'])('storage is closed', () => {
  let env: RulesTestEnvironment

  beforeAll(async () => {
    env = await initializeTestEnvironment({ projectId: 'demo-rules-storage' })
    await env.withSecurityRulesDisabled(async (context) => {
      for (const place of places) await context.storage().ref(place).put(picture)
    })
  })

  afterAll(() => env.cleanup())

  describe.each(roles)('to %s', (role) => {
    it.each(Object.keys(requests))('who wants to %s', async (name) => {
      const person = playing(role)
      const context = person
        ? env.authenticatedContext(person.uid, tokenOf(person))
        : env.unauthenticatedContext()
      const request = requests[name]
      for (const place of places) {
        expect(await outcome(request?.(context.storage(), place))).toBe('storage/unauthorized')
      }
    })
  })
})

async function outcome(request: Promise<unknown> | undefined): Promise<string> {
  try {
    await request
    return 'allowed'
  } catch (error) {
    return error instanceof FirebaseError ? error.code : String(error)
  }
}
