import type { Driving, Paces, Store } from '@forno/domain/store/store'
import type { Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { demoStore } from '../../seed/shop.ts'

/*
 * At sixty times the speed of life the shop's own paces become sixty times as quick too, for as long as the evening
 * lasts: what its estimates and its dispatch reckon with is then what really happens, in real minutes. Nothing else of
 * the shop knows of it: its clock is the one on the wall. What drivers are guaranteed by the hour is left out meanwhile,
 * because dispatch weighs it against minutes, and these minutes are shorter.
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

/** How the shop usually delivers. */
export const usualDriving = ({ paces, driving }: Pick<Store, 'paces' | 'driving'>): Driving =>
  paces.prepare < PLAYED ? demoStore.driving : driving

/** Lets the shop reckon so many times as fast. @returns makes it usual again */
export async function playFaster(
  db: Firestore,
  store: Store,
  speed: number,
): Promise<() => Promise<void>> {
  const usual = { paces: usualPaces(store), driving: usualDriving(store) }
  const { pay } = usual.driving
  const driving = { ...usual.driving, pay: { ...pay, perHour: 0 } }
  const shop = documentAt(db, 'stores/{store}', store.id)
  const desk = documentAt(db, 'dispatches/{store}', store.id)
  const forecast = (await desk.get()).data()?.forecast
  await shop.update(speed === 1 ? usual : { paces: fasterPaces(usual.paces, speed), driving })
  return async () => {
    await shop.update(usual)
    // What it has learnt of an evening at another speed would mislead it for days.
    if (speed !== 1 && forecast) await desk.update({ forecast })
  }
}
