import type { Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { ask } from './ask.ts'
import { demoStaff } from './staff.ts'

/** Lets dispatch offer runs by itself, as the manager would. @returns makes it again what it was */
export async function withAutoDispatch(db: Firestore, store: string): Promise<() => Promise<void>> {
  const desk = (await documentAt(db, 'dispatches/{store}', store).get()).data()
  if (desk?.auto !== false) return async () => {}
  const set = async (auto: boolean) => {
    const manager = await demoStaff('manager')
    const result = await ask(manager, 'setAutoDispatch', { store, auto })
    if (!result.ok) throw new Error(`Dispatch could not be turned ${auto ? 'on' : 'off'}`)
  }
  await set(true)
  return () => set(false)
}
