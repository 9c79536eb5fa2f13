import { AsyncLocalStorage } from 'node:async_hooks'
import type { Firestore } from 'firebase-admin/firestore'

/** Document operations as they are billed. */
export interface Bill {
  reads: number
  writes: number
  deletes: number
}

interface Write {
  update?: unknown
  transform?: unknown
  delete?: unknown
}

/** The two doors every call of the admin SDK's Firestore goes through. They are not in its types. */
interface Doors {
  request: (
    name: string,
    request: { writes?: Write[] | null },
    ...rest: unknown[]
  ) => Promise<unknown>
  requestStream: (name: string, ...rest: unknown[]) => Promise<NodeJS.ReadableStream>
}

const open = new AsyncLocalStorage<Bill>()
const wrapped = new WeakSet<object>()

/** What somebody else's work costs, also when other work goes on beside it. */
export async function metered(work: () => Promise<void>): Promise<Bill> {
  const bill: Bill = { reads: 0, writes: 0, deletes: 0 }
  await open.run(bill, work)
  return bill
}

/** Puts a meter into the database's connection. Once is enough; a second call does nothing. */
export function installMeter(db: Firestore): void {
  const doors: Doors & object = Object.getPrototypeOf(db)
  if (wrapped.has(doors)) return
  wrapped.add(doors)
  const { request, requestStream } = doors

  doors.request = async function (name, body, ...rest) {
    const answer = await request.call(this, name, body, ...rest)
    const bill = open.getStore()
    if (bill && (name === 'commit' || name === 'batchWrite')) {
      for (const write of body.writes ?? []) {
        if (write.delete) bill.deletes++
        else bill.writes++
      }
    }
    return answer
  }

  doors.requestStream = async function (name, ...rest) {
    const stream = await requestStream.call(this, name, ...rest)
    const bill = open.getStore()
    let documents = 0
    stream.on('data', (part: { document?: unknown; found?: unknown; missing?: unknown }) => {
      if (part.document ?? part.found ?? part.missing) documents++
    })
    stream.on('end', () => {
      // A query that finds nothing is billed as one read.
      if (bill) bill.reads += name === 'runQuery' ? Math.max(1, documents) : documents
    })
    return stream
  }
}
