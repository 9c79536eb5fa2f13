import type { Order } from '@forno/domain/order/order'
import { problemFolder } from '@forno/domain/support/problem-photo'

/** Puts a picture of a problem into the shop's storage; resolves to where it lies. Fails without a network. */
export async function sendProblemPhoto(order: Order, photo: Blob): Promise<string> {
  const { id, store, customer } = order
  const path = `${problemFolder({ store, customer, order: id })}${crypto.randomUUID()}.jpg`
  const { ref, storage, uploadBytes } = await import('./firebase/storage.ts')
  await uploadBytes(ref(storage, path), photo, { contentType: 'image/jpeg' })
  return path
}
