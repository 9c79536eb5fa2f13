import { AsyncLocalStorage } from 'node:async_hooks'
import type { Firestore } from 'firebase-admin/firestore'

interface Life {
  /** Calls to the database that are still answered. */
  left: number
}

/** The two doors every call of the admin SDK's Firestore goes through. They are not in its types. */
interface Doors {
  request: (name: string, ...rest: unknown[]) => Promise<unknown>
  requestStream: (...rest: unknown[]) => Promise<NodeJS.ReadableStream>
}

const lives = new AsyncLocalStorage<Life>()
const wrapped = new WeakSet<object>()

/** Whoever does the work is gone: nothing it would still do happens. */
export class Died extends Error {
  override name = 'Died'
  // INVALID_ARGUMENT: what the SDK does not try again by itself.
  readonly code = 3
}

/** Does work that dies at its n-th call to the database. True when it came to its end before. */
export async function dyingAt(
  n: number,
  db: Firestore,
  work: () => Promise<void>,
): Promise<boolean> {
  install(db)
  try {
    await lives.run({ left: n }, work)
    return true
  } catch (thrown) {
    if (thrown instanceof Died || String(thrown).includes(MARK)) return false
    throw thrown
  }
}

const MARK = 'died in the middle'

function install(db: Firestore): void {
  const doors: Doors & object = Object.getPrototypeOf(db)
  if (wrapped.has(doors)) return
  wrapped.add(doors)
  const { request, requestStream } = doors
  const breathe = () => {
    const life = lives.getStore()
    if (life && life.left-- <= 0) throw new Died(MARK)
  }
  doors.request = async function (name, ...rest) {
    // What a dead one holds is let go at once here; the database itself would wait for a minute first.
    if (name !== 'rollback') breathe()
    return request.call(this, name, ...rest)
  }
  doors.requestStream = async function (...rest) {
    breathe()
    return requestStream.call(this, ...rest)
  }
}
