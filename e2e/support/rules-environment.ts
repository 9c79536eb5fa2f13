import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing'
import type { Person } from '@forno/domain/access/roles'
import { type Firestore, setLogLevel } from 'firebase/firestore'
import { afterAll, beforeAll } from 'vitest'
import { type Token, tokenOf } from './rules-people.ts'

/** Text of a file at the top of the repository: the rules that ship, not a copy of them. */
export const rulesFile = (name: 'firestore.rules' | 'storage.rules'): string =>
  readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8')

export interface Rules {
  /** Each file has a project of its own, so that neither its data nor its coverage mix with another's. */
  projectId: string
  /** The database as somebody's browser sees it; null is a visitor. A token can be given in place of the usual one. */
  as: (person: Person | null, token?: Token) => Firestore
  /** The database with every door open, to put things in place. */
  unruled: () => Firestore
}

/** Loads firestore.rules for the tests of this file, and closes every connection after them. */
export function openRules(name: string): Rules {
  const projectId = `demo-rules-${name}`
  const known = new Map<string, Firestore>()
  let env: RulesTestEnvironment
  let unruled: Firestore
  let closeUnruled: () => void = () => undefined

  beforeAll(async () => {
    if (!process.env['FIRESTORE_EMULATOR_HOST']) {
      throw new Error('FIRESTORE_EMULATOR_HOST is not set: run node tools/with-emulators.mjs …')
    }
    // Most of these tests are refused on purpose; the client would report each one.
    setLogLevel('silent')
    env = await initializeTestEnvironment({
      projectId,
      firestore: { rules: rulesFile('firestore.rules') },
    })
    unruled = await new Promise((resolve, reject) => {
      // The library opens the doors only for as long as its callback runs: it runs until the last test.
      const untilTheEnd = new Promise<void>((end) => {
        closeUnruled = end
      })
      env
        .withSecurityRulesDisabled((context) => {
          resolve(databaseOf(context))
          return untilTheEnd
        })
        .catch(reject)
    })
    await env.clearFirestore()
  })

  afterAll(async () => {
    closeUnruled()
    await env.cleanup()
  })

  return {
    projectId,
    unruled: () => unruled,
    as: (person, token = person ? tokenOf(person) : {}) => {
      const key = JSON.stringify([person?.uid, token])
      const db =
        known.get(key) ??
        databaseOf(
          person ? env.authenticatedContext(person.uid, token) : env.unauthenticatedContext(),
        )
      known.set(key, db)
      return db
    },
  }
}

/** The library's types still speak of the old API, whose objects the functions of the new one take as they are. */
function databaseOf(context: RulesTestContext): Firestore {
  const db: unknown = context.firestore()
  if (!isFirestore(db)) throw new Error('@firebase/rules-unit-testing gave no Firestore')
  return db
}

const isFirestore = (db: unknown): db is Firestore =>
  typeof db === 'object' && db !== null && 'app' in db
