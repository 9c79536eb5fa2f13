import type { Paces, Store } from '@forno/domain/store/store'
import type { DocumentReference } from 'firebase-admin/firestore'
import { demoStore } from '../../seed/shop.ts'

/*
 * At sixty times the speed of life the shop's own paces become sixty times as quick too, for as long as the evening
 * lasts: what its estimates and its dispatch reckon with is then what really happens, in real minutes. Nothing else of
 * the shop knows of it: its clock is the one on the wall.
 */

/** A kitchen that prepares in less than this, minutes, is being played with. */
const PLAYED = 1.5

export const fasterPaces = (paces: Paces, speed: number): Paces => ({
  accept: paces.accept / speed,
  prepare: paces.prepare / speed,
  bake: paces.bake / speed,
  pickUp: paces.pickUp / speed,
  handOver: paces.handOver / speed,
  driveKmh: paces.driveKmh * speed,
})

/** A shop's usual paces, also when an evening was broken off before it put them back. */
export const usualPaces = ({ paces }: Pick<Store, 'paces'>): Paces =>
  paces.prepare < PLAYED ? demoStore.paces : paces

/** Lets the shop reckon with these paces. @returns puts the usual ones back */
export async function playAtPaces(
  store: DocumentReference,
  usual: Paces,
  speed: number,
): Promise<() => Promise<void>> {
  await store.update({ paces: speed === 1 ? usual : fasterPaces(usual, speed) })
  return async () => {
    await store.update({ paces: usual })
  }
}
