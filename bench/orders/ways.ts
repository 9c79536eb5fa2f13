import { randomUUID } from 'node:crypto'
import type { Firestore } from 'firebase-admin/firestore'
import { Timestamp } from 'firebase-admin/firestore'
import { type PlaceOrderInput, placeOrder, type Shop } from '@forno/domain/order/place-order'
import { trackedOrder } from '@forno/domain/order/tracked-order'
import { aCheckout, valueOf } from '@forno/domain/testing/an-order'
import { aGuest } from '@forno/domain/testing/people'
import { days, minutes } from '@forno/domain/time/millis'
import { needed } from './suite.ts'

/** Makes one placement ready; what comes back does it, and that alone is timed. */
export type Way = () => () => Promise<void>

/** A call that gets no answer this often is not unlucky. */
const MOST_TRIES = 5

const checkout = (shop: Shop): PlaceOrderInput => aCheckout({ key: randomUUID() }, shop)

/**
 * As the browser does: through the callable, over HTTP, with a token. A call that got no answer (the emulator
 * restarts its worker now and then) is sent again under the same key, is timed as one, and is told of.
 */
export function throughCallable(shop: Shop, token: string, onLost: () => void): Way {
  const url = `${needed('FORNO_FUNCTIONS_ORIGIN')}/${needed('FORNO_PROJECT')}/europe-west1/command`
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
  return () => {
    const body = JSON.stringify({ data: { command: 'placeOrder', input: checkout(shop) } })
    const send = async () => {
      const answer = await fetch(url, { method: 'POST', headers, body })
      return { status: answer.status, text: await answer.text() }
    }
    return async () => {
      let { status, text } = await send()
      for (let tries = 1; status === 500 && tries < MOST_TRIES; tries++) {
        onLost()
        ;({ status, text } = await send())
      }
      if (!text.startsWith('{"result":{"ok":true')) throw new Error(`${status} ${text}`)
    }
  }
}

/**
 * The least that could be done: a transaction of the admin SDK, beside the database, with the reads and writes
 * of a placement and the very documents that one writes, made beforehand.
 */
export function bareTransaction(db: Firestore, shop: Shop, uid: string): Way {
  const storeRef = db.doc(`stores/${shop.store.id}`)
  const liveRef = db.doc(`stores/${shop.store.id}/live/availability`)
  return () => {
    const now = Date.now()
    const id = `bench${randomUUID().replaceAll('-', '').slice(0, 20)}`
    const ids = { order: id, code: 'K7M2', tracking: `${id}.${randomUUID().slice(0, 22)}` }
    const { order, event } = valueOf(placeOrder(shop, checkout(shop), aGuest(uid), ids, now))
    const claim = {
      order: id,
      fingerprint: randomUUID().repeat(2),
      expireAt: Timestamp.fromMillis(now + days(7)),
    }
    const job = {
      kind: 'expireOrder',
      payload: { order: id },
      order: id,
      store: order.store,
      state: 'waiting',
      dueAt: now + minutes(shop.store.acceptWithin),
      attempts: 0,
      createdAt: now,
    }
    return () =>
      db.runTransaction(async (tx) => {
        await tx.getAll(storeRef, liveRef)
        tx.create(db.doc(`orders/${id}`), order)
        tx.create(db.doc(`orders/${id}/events/000000`), event)
        tx.set(db.doc(`trackings/${ids.tracking}`), trackedOrder(order))
        tx.create(db.doc(`claims/${randomUUID()}`), claim)
        tx.create(db.doc(`jobs/${id}:expire`), job)
      })
  }
}
