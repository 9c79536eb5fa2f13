import { sample } from 'fast-check'
import type { Firestore } from 'firebase-admin/firestore'
import { expect, it } from 'vitest'
import { emulatedDb } from '../../../functions/src/platform/testing/emulators.ts'
import { perform } from './equivalence/perform.ts'
import { script } from './equivalence/script.ts'
import { MemoryFirestore } from './memory-firestore.ts'
import { Store } from './store.ts'

const SEQUENCES = Number(process.env['CAMPAIGN_SEQUENCES'] ?? 300)
/** The same scripts every time, so that nobody's change fails by chance; others by another seed. */
const SEED = Number(process.env['CAMPAIGN_SEED'] ?? 1)
/** The emulator answers several at once; each script has a corner of its own. */
const AT_A_TIME = 10

const aMemory = (): Firestore => new MemoryFirestore(new Store(() => Date.now())).asFirestore()

it(
  `${SEQUENCES} random scripts do the same as in Google's emulator`,
  { timeout: 120_000 },
  async () => {
    const real = emulatedDb()
    const run = `eq${Date.now().toString(36)}`
    const scripts = sample(script, { numRuns: SEQUENCES, seed: SEED })
    const began = performance.now()
    for (let from = 0; from < scripts.length; from += AT_A_TIME) {
      const some = scripts.slice(from, from + AT_A_TIME).map(async (steps, at) => {
        const root = `${run}x${from + at}`
        const there = await perform(real, root, steps)
        const here = await perform(aMemory(), root, steps)
        expect(here, `script ${from + at} of seed ${SEED}: ${JSON.stringify(steps)}`).toEqual(there)
      })
      await Promise.all(some)
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.info(`memory Firestore: ${scripts.length} scripts as in the emulator, ${seconds} s`)
  },
)

it('writers at once are one after the other in both', { timeout: 60_000 }, async () => {
  const path = `eq${Date.now().toString(36)}/counter`
  for (const db of [emulatedDb(), aMemory()]) {
    const ref = db.doc(path)
    const adds = [1, 2, 3].map((by) =>
      db.runTransaction(async (tx) => {
        const n = Number((await tx.get(ref)).get('n') ?? 0)
        tx.set(ref, { n: n + by })
      }),
    )
    await Promise.all(adds)
    expect((await ref.get()).get('n')).toBe(6)
  }
})
