import type { Operation } from '@forno/domain/access/access-table'
import { deleteDoc, doc, type Firestore, setDoc } from 'firebase/firestore'
import type { Answer } from './rules-attempt.ts'
import type { Target } from './rules-targets.ts'

/** Puts targets in place before they are reached for, or out of the way of being created. */
export interface Stage {
  arrange: (operation: Operation, target: Target) => Promise<void>
  /** After an attempt: a write that was allowed has changed what stands there. */
  note: (operation: Operation, target: Target, answer: Answer) => void
}

/** Remembers what stands where: of a thousand attempts most are refused, and leave everything as it was. */
export function openStage(unruled: () => Firestore): Stage {
  const known = new Map<string, 'there' | 'away'>()
  return {
    arrange: async (operation, target) => {
      const wanted = operation === 'create' ? 'away' : 'there'
      if (known.get(target.path) === wanted) return
      const place = doc(unruled(), target.path)
      await (wanted === 'away' ? deleteDoc(place) : setDoc(place, target.data()))
      known.set(target.path, wanted)
    },
    note: (operation, target, answer) => {
      if (answer === 'allowed' && operation !== 'get' && operation !== 'list') {
        known.delete(target.path)
      }
    },
  }
}
