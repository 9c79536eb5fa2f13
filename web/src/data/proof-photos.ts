import * as v from 'valibot'
import { errorCode } from '../lib/error-code.ts'
import { phoneShelf, type Shelf } from './shelf.ts'

const waitingSchema = v.record(v.string(), v.instance(Blob))
type Waiting = v.InferOutput<typeof waitingSchema>
const keyOf = (uid: string) => `photos:${uid}`

function readWaiting(kept: unknown): Waiting {
  const known = v.safeParse(waitingSchema, kept)
  return known.success ? known.output : {}
}

/**
 * Where a proof of a stop lies in the shop's storage; its customer may look at it. The phone knows it before the picture
 * is sent: the tap need not wait.
 */
export const photoPath = (
  store: string,
  { customer, order }: { customer: string; order: string },
  id: string,
): string => `proofs/${store}/${customer}/${order}/${id}.jpg`

/** Keeps a picture on the phone until it is sent. */
export const keepPhoto = (
  uid: string,
  path: string,
  photo: Blob,
  shelf: Shelf = phoneShelf,
): Promise<void> => shelf.change(keyOf(uid), (kept) => ({ ...readWaiting(kept), [path]: photo }))

type Put = (path: string, photo: Blob) => Promise<void>
const putInStorage: Put = async (path, photo) => {
  const { ref, storage, uploadBytes } = await import('./firebase/storage.ts')
  await uploadBytes(ref(storage, path), photo, { contentType: 'image/jpeg' })
}

/**
 * Sends every picture that waits; resolves to how many still do. One that the shop refuses (it has it already, or never
 * will) is let go: the tap tells where it should be, so that its absence shows.
 */
export async function sendPhotos(
  uid: string,
  shelf: Shelf = phoneShelf,
  put: Put = putInStorage,
): Promise<number> {
  const waiting = readWaiting(await shelf.read(keyOf(uid)).catch(() => null))
  let left = 0
  for (const [path, photo] of Object.entries(waiting)) {
    try {
      await put(path, photo)
    } catch (error) {
      if (errorCode(error) !== 'storage/unauthorized') {
        left += 1
        continue
      }
      console.error(`the shop did not take ${path}`)
    }
    await shelf.change(keyOf(uid), (kept) => {
      const { [path]: _, ...others } = readWaiting(kept)
      return others
    })
  }
  return left
}

/** Sends pictures now, when the network is back, and every half minute while some wait. Returns what stops it. */
export function startSendingPhotos(uid: string): () => void {
  let stopped = false
  let busy = false
  const go = async () => {
    if (busy || stopped || !navigator.onLine) return
    busy = true
    await sendPhotos(uid).catch(() => 0)
    busy = false
  }
  const again = () => void go()
  again()
  const timer = setInterval(again, 30_000)
  addEventListener('online', again)
  addEventListener(PHOTO_KEPT, again)
  return () => {
    stopped = true
    clearInterval(timer)
    removeEventListener('online', again)
    removeEventListener(PHOTO_KEPT, again)
  }
}

/** Said on the window when a picture has been kept, so that it goes at once. */
export const PHOTO_KEPT = 'forno:photo-kept'
