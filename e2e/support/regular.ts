import { randomUUID } from 'node:crypto'
import { isHeldOut } from '@forno/domain/recommend/hold-out'
import type { Order } from '@forno/domain/order/order'
import { days } from '@forno/domain/time/millis'
import type { Page } from '@playwright/test'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { emulatedAuth, emulatedDb } from '../../functions/src/platform/testing/emulators.ts'
import { demoPassword } from '../../tools/seed/demo-accounts.ts'
import { demoStore } from '../../tools/seed/shop.ts'
import { signInByForm } from './people.ts'
import { orderRecord } from './records.ts'

/** An order of the seed that was delivered, with cash, a tip and two sorts of things. */
const like = 'demo-order-01'

const notHeldOut = (): string => {
  const uid = `regular-${randomUUID().slice(0, 8)}`
  return isHeldOut(uid, demoStore.holdOut) ? notHeldOut() : uid
}

/** Somebody of their own who has had the same thing twice, and is signed in on this page; not held out. */
export async function signInARegular(page: Page): Promise<Order> {
  const uid = notHeldOut()
  const email = `${uid}@demo.forno.test`
  await emulatedAuth().createUser({ uid, email, password: demoPassword, displayName: 'Regular' })
  const order = await orderRecord(like)
  const had = [3, 10].map((daysAgo): Order => {
    const id = `${uid}-${daysAgo}`
    return { ...order, id, customer: uid, tracking: id, placedAt: Date.now() - days(daysAgo) }
  })
  await Promise.all(had.map((one) => documentAt(emulatedDb(), 'orders/{order}', one.id).set(one)))
  await signInByForm(page, { email })
  return order
}
