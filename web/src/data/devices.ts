import type { Device } from '@forno/domain/messages/device'
import { deviceId } from './device-id.ts'

/** Writes down that somebody may be told things on this browser. */
export async function saveDevice(uid: string, device: Device): Promise<void> {
  const f = await import('./firebase/firestore.ts')
  await f.setDoc(f.doc(f.db, 'people', uid, 'devices', deviceId()), device)
}

export async function removeDevice(uid: string): Promise<void> {
  const f = await import('./firebase/firestore.ts')
  await f.deleteDoc(f.doc(f.db, 'people', uid, 'devices', deviceId()))
}
