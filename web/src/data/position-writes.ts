import type { LivePosition } from '@forno/domain/delivery/live-position'
import type { TrailPiece } from '@forno/domain/delivery/trail'
import type { Millis } from '@forno/domain/time/millis'

/** Where a driver is, for shop and customers: one write, no function. Throws when the shop does not take it. */
export async function writePosition(
  driver: string,
  position: LivePosition,
  every: Millis,
): Promise<void> {
  const { db, doc, updateDoc } = await import('./firebase/firestore.ts')
  await updateDoc(doc(db, 'positions', driver), { position, every })
}

/** A minute or so of a driver's way. Throws when the shop does not take it. */
export async function writeTrail(id: string, piece: TrailPiece): Promise<void> {
  const { db, doc, setDoc } = await import('./firebase/firestore.ts')
  // The database's clean-up wants a timestamp, which is what a Date becomes there.
  await setDoc(doc(db, 'trails', id), { ...piece, expireAt: new Date(piece.expireAt) })
}
