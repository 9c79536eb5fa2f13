import { randomInt, randomUUID } from 'node:crypto'
import { newAccount } from '@forno/domain/loyalty/account'
import { messageOn } from '@forno/domain/messages/message'
import type { Shop } from '@forno/domain/order/place-order'
import { aLine, EVENING } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { handlers } from './handlers.ts'
import { jobHandlers } from './job-handlers.ts'
import { settlePayment } from './payments/settle-payment.ts'
import type { Context } from './platform/context.ts'
import { documentAt } from './platform/documents.ts'
import { filesIn } from './platform/firebase-files.ts'
import { runCommand } from './platform/run-command.ts'
import { runJob } from './platform/run-job.ts'
import { type Account, aStripe } from './platform/stripe/testing/a-stripe.ts'
import { codesOf } from './platform/testing/doors.ts'
import { deliveringTaps } from './platform/testing/drive-taps.ts'
import { dyingAt } from './platform/testing/dying.ts'
import { emulatedBucket, emulatedDb } from './platform/testing/emulators.ts'
import { ask, workOff } from './platform/testing/in-process.ts'
import { placesOf } from './platform/testing/scan.ts'
import { aClock, aContext, aLog } from './platform/testing/test-context.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from './platform/testing/test-people.ts'
import { aKey, checkoutAt, openTestShop, storedOrder } from './platform/testing/test-shop.ts'

/** Years away, so that the emulator's own runner, whose clock is real, finds nothing due that is written here. */
const LATER = EVENING + days(7 * 1000)

// A whole life, and then every document that there is: more than a single call takes.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const db = emulatedDb()
const bucket = emulatedBucket()
let shop: Shop
let cook: SignedIn
let driver: SignedIn
let manager: SignedIn
let clock: ReturnType<typeof aClock>
let stripe: Account
let ctx: Context

beforeAll(async () => {
  clock = aClock(LATER)
  stripe = aStripe()
  stripe.clock.now = LATER
  ctx = aContext({
    now: clock.now,
    gateway: stripe.gateway,
    files: filesIn(() => bucket),
    log: aLog(),
  })
  shop = await openTestShop()
  const { id } = shop.store
  ;[cook, driver, manager] = await Promise.all([
    aSignedInMember(id, 'cook'),
    aSignedInMember(id, 'driver'),
    aSignedInMember(id, 'manager'),
  ])
  const shift = { store: id, shift: 'shift-0001', vehicle: 'car', until: LATER + minutes(600) }
  await ask(handlers.startShift, shift, driver.person, ctx)
})

const aWord = () => randomUUID().slice(0, 8)

/** Somebody with words that nobody else has. */
async function somebody() {
  const signedIn = await aSignedInCustomer()
  const said = {
    name: `Name${aWord()}`,
    phone: `+598 ${randomInt(10_000_000, 99_999_999)}`,
    street: `Street ${aWord()}`,
    number: aWord(),
    unit: `Unit ${aWord()}`,
    bell: `Bell ${aWord()}`,
    orderNote: `Note ${aWord()}`,
    lineNote: `Line ${aWord()}`,
    review: `Review ${aWord()}`,
    problem: `Problem ${aWord()}`,
    chat: `Chat ${aWord()}`,
    favourite: `Favourite ${aWord()}`,
    token: `token-${randomUUID()}`,
    code: `CODE${String(randomInt(2000, 9999)).replaceAll(/[01]/g, '2')}`,
    /** Where the door is, as a number of its own. */
    lng: Number((shop.store.address.at[0] + randomInt(1000, 9999) / 1e7).toFixed(7)),
  }
  return { ...signedIn, email: `${signedIn.uid}@example.com`, said }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

/** Everything that would tell who it was. */
const wordsOf = ({ uid, email, said }: Somebody): string[] => [
  uid,
  email,
  ...Object.values(said).map(String),
]

const addressOf = ({ said: { street, number, unit, bell, lng } }: Somebody) => ({
  street,
  number,
  unit,
  note: bell,
  at: [lng, shop.store.address.at[1]] as const,
})

const placed = v.object({ order: v.string() })

async function place(who: Somebody, changes: object): Promise<string> {
  const { name, phone, orderNote, lineNote } = who.said
  const checkout = checkoutAt(shop, {
    lines: [aLine({ note: lineNote })],
    contact: { name, phone },
    note: orderNote,
    ...changes,
  })
  return v.parse(placed, await ask(handlers.placeOrder, checkout, who.person, ctx)).order
}

const move = async (order: string, ...names: string[]) => {
  for (const name of names) {
    await ask(handlers.moveOrder, { order, move: name }, cook.person, ctx)
    await workOff(order, jobHandlers, ctx)
  }
}

/** Paid by a card that is kept, and collected. */
async function byCard(who: Somebody): Promise<string> {
  const payment = { method: 'card', keep: true }
  const order = await place(who, { payment, fulfilment: { kind: 'pickup' } })
  await settlePayment(order, ctx)
  const { intent } = await moneyOf(order)
  const back = 'http://127.0.0.1:1/'
  const card = { payment_method: 'pm_card_visa', return_url: back }
  await stripe.stripe.paymentIntents.confirm(intent, card)
  await settlePayment(order, ctx, { look: 'known' })
  await move(order, 'accept', 'prepare', 'bake', 'finish', 'collect')
  return order
}

/** Paid in cash at the door, with a photo of it. */
async function brought(who: Somebody): Promise<string> {
  const fulfilment = { kind: 'delivery', address: addressOf(who) }
  const order = await place(who, { fulfilment })
  await move(order, 'accept', 'prepare', 'bake', 'finish')
  await ask(handlers.assignDriver, { order, driver: driver.uid }, manager.person, ctx)
  const { run: id } = await storedOrder(order)
  const run = (await documentAt(db, 'runs/{run}', id ?? '').get()).data()
  if (!run) throw new Error(`${order} is in no run`)
  const photo = await aPhoto('proofs', who, order)
  const proof = { kind: 'photo', photo } as const
  const taps = deliveringTaps(run, clock.now()).map((tap) =>
    tap.move === 'handOver' ? { ...tap, proof } : tap,
  )
  await ask(handlers.sendTaps, { run: run.id, taps }, driver.person, ctx)
  await workOff(order, jobHandlers, ctx)
  return order
}

async function aPhoto(kind: string, { uid }: Somebody, order: string): Promise<string> {
  const path = `${kind}/${shop.store.id}/${uid}/${order}/${aWord()}.jpg`
  await bucket.file(path).save(Buffer.from([1, 2, 3]), {
    contentType: 'image/jpeg',
    metadata: { metadata: { owner: uid } },
  })
  return path
}

const moneyOf = async (order: string) => {
  const payment = (await documentAt(db, 'payments/{order}', order).get()).data()
  if (!payment) throw new Error(`${order} has no payment`)
  return payment
}

/** What somebody keeps with us besides orders. */
async function settleIn({ uid, said }: Somebody): Promise<void> {
  const now = clock.now()
  const { name, phone, token, favourite, code } = said
  const at = [said.lng, shop.store.address.at[1]] as const
  const { store } = shop
  const about = { order: 'order-of-old', code: 'K7M2', store: store.id }
  const message = messageOn(about, 'chat', now, { params: { name: 'Test', text: said.chat } })
  await Promise.all([
    documentAt(db, 'people/{uid}', uid).set({ name, phone, updatedAt: now, birthday: '02-29' }),
    documentAt(db, 'people/{uid}/addresses/{address}', uid, 'home').set({
      street: said.street,
      number: said.number,
      unit: said.unit,
      note: said.bell,
      at: [...at],
      label: 'Home',
      usedAt: now,
    }),
    documentAt(db, 'people/{uid}/devices/{device}', uid, 'device-0000000001').set({
      token,
      name: 'Chrome on Android',
      language: 'en',
      createdAt: now,
      seenAt: now,
    }),
    documentAt(db, 'people/{uid}/favourites/{favourite}', uid, 'one').set({
      name: favourite,
      choice: aLine().choice,
      savedAt: now,
    }),
    documentAt(db, 'people/{uid}/messages/{message}', uid, message.id).set(message),
    documentAt(db, 'friendCodes/{code}', code).set({ person: uid, madeAt: now }),
    documentAt(db, 'points/{line}', `${uid}:birthday:2026`).set({
      id: `${uid}:birthday:2026`,
      person: uid,
      store: store.id,
      order: null,
      code: '',
      kind: 'birthday',
      amount: 10,
      owed: 0,
      at: now,
      lots: [{ until: now, points: 10 }],
    }),
    // A guest that they once were, and a friend whom they brought.
    documentAt(db, 'loyalties/{uid}', `guest-of-${uid}`).set({
      ...newAccount(`guest-of-${uid}`, store.id),
      movedTo: uid,
    }),
    documentAt(db, 'loyalties/{uid}', `friend-${aWord()}`).set({
      ...newAccount('friend', store.id),
      friendOf: { person: uid, state: 'waiting', why: '' },
    }),
  ])
}

/** A whole life with us: two orders, what was said about them, and everything kept. */
async function aLife(): Promise<{ who: Somebody; orders: string[] }> {
  const who = await somebody()
  await settleIn(who)
  const card = await byCard(who)
  const cash = await brought(who)
  const { said, person } = who
  const review = { food: 5, delivery: 4, items: [], text: said.review }
  const photo = await aPhoto('reviews', who, cash)
  await ask(handlers.reviewOrder, { order: cash, ...review, photo }, person, ctx)
  const shown = { order: cash, version: 1, state: 'shown', answer: `Thank you, ${said.name}` }
  await ask(handlers.moderateReview, shown, manager.person, ctx)
  await aPhoto('problems', who, cash)
  const told = { kind: 'other', items: [], note: said.problem }
  const picture = await aPhoto('problems', who, card)
  const problem = { order: card, key: aKey(), ...told, photo: picture }
  await ask(handlers.reportProblem, problem, person, ctx)
  for (const by of [who, cook]) {
    await ask(handlers.sayOnOrder, { order: card, key: aKey(), text: said.chat }, by.person, ctx)
  }
  const letter = { order: card, to: who.email, key: aKey() }
  await documentAt(db, 'jobs/{job}', `${card}:receipt:${aWord()}`).set({
    kind: 'mailReceipt',
    payload: letter,
    order: card,
    state: 'done',
    dueAt: LATER,
    attempts: 1,
    createdAt: LATER,
    doneAt: LATER,
    expireAt: LATER + days(1),
  })
  return { who, orders: [card, cash] }
}

const forgetting = (uid: string, round: 1 | 2) => runJob(jobHandlers, `forget:${uid}:${round}`, ctx)
const deleteMe = (who: SignedIn) =>
  runCommand(handlers.deleteMe, { sure: 'delete everything about me' }, { person: who.person, ctx })

/** The books of this shop, as they stand. */
async function books(orders: readonly string[]): Promise<string> {
  const entries = await Promise.all(
    orders.map((order) => db.collection(`payments/${order}/entries`).orderBy('id').get()),
  )
  const all = entries.flatMap(({ docs }) => docs.map((doc) => doc.data()))
  expect(all.length).toBeGreaterThan(3)
  return JSON.stringify(all)
}

describe('somebody who has lived with us', () => {
  it('is given everything, then leaves nothing behind but numbers', async () => {
    const { who, orders } = await aLife()
    const words = wordsOf(who)
    const before = await books(orders)
    const payer = (await documentAt(db, 'payers/{uid}', who.uid).get()).data()?.stripe ?? ''
    const known = await placesOf(words, db)
    // Every one of the words stands somewhere: otherwise a scan that finds none proves nothing.
    for (const word of words) expect(known.some((place) => place.endsWith(`: ${word}`))).toBe(true)

    const given = JSON.stringify(await ask(handlers.exportMe, {}, who.person, ctx))
    for (const word of words.filter((one) => one !== who.said.token)) expect(given).toContain(word)
    expect(given).not.toContain(who.said.token)
    expect(given).toContain('"last4":"4242"')

    expect((await deleteMe(who)).ok).toBe(true)
    expect(await forgetting(who.uid, 1)).toBe('done')
    expect(await ctx.accounts.find(who.uid)).toBeNull()
    // A page that was still open writes once more with its old token.
    const { name, phone } = who.said
    await documentAt(db, 'people/{uid}', who.uid).set({ name, phone, updatedAt: LATER })
    clock.advance(minutes(70))
    expect(await forgetting(who.uid, 2)).toBe('done')

    expect(await placesOf(words, db)).toEqual([])
    expect(await books(orders)).toBe(before)
    expect(await stripe.stripe.customers.retrieve(payer)).toMatchObject({ deleted: true })
    for (const order of orders) expect(await moneyOf(order)).toMatchObject({ customer: 'deleted' })
    expect(JSON.stringify(await Promise.all(orders.map(moneyOf)))).not.toContain('4242')
  })

  it('is forgotten just as well by a job that dies again and again', async () => {
    const { who, orders } = await aLife()
    const before = await books(orders)
    await deleteMe(who)
    const forget = () => jobHandlers.forgetPerson.run({ uid: who.uid }, ctx)
    let deaths = 0
    // Each try gets one call further, from wherever the last one has come to.
    for (let n = 0; n < 200 && !(await dyingAt(n, db, forget)); n++) deaths++
    expect(deaths).toBeGreaterThan(20)
    clock.advance(minutes(70))
    expect(await forgetting(who.uid, 2)).toBe('done')
    expect(await placesOf(wordsOf(who), db)).toEqual([])
    expect(await books(orders)).toBe(before)
  })

  it('may ask twice, and is answered alike', async () => {
    const who = await somebody()
    const first = await deleteMe(who)
    clock.advance(minutes(1))
    expect(await deleteMe(who)).toEqual(first)
  })
})

describe('somebody is not forgotten', () => {
  it('while an order is under way', async () => {
    const who = await somebody()
    const order = await place(who, { fulfilment: { kind: 'pickup' } })
    expect(codesOf(await deleteMe(who))).toEqual(['orderUnderWay'])
    await move(order, 'accept', 'prepare', 'bake', 'finish', 'collect')
    expect((await deleteMe(who)).ok).toBe(true)
  })

  it('while the bank has not spoken about a payment of theirs', async () => {
    const who = await somebody()
    const order = await place(who, { fulfilment: { kind: 'pickup' } })
    await move(order, 'accept', 'prepare', 'bake', 'finish', 'collect')
    await documentAt(db, 'payments/{order}', order).update({ checkAt: LATER + days(1) })
    expect(codesOf(await deleteMe(who))).toEqual(['orderUnderWay'])
  })

  it('while they work here, by their token or by the record', async () => {
    expect(codesOf(await deleteMe(cook))).toEqual(['leaveStaffFirst'])
    const hired = await aSignedInMember(shop.store.id, 'cook')
    const person = { ...hired.person, staff: {} }
    expect(codesOf(await deleteMe({ ...hired, person }))).toEqual(['leaveStaffFirst'])
  })

  it('by half: what is ordered with an old token is waited for, and forgotten later', async () => {
    const who = await somebody()
    await deleteMe(who)
    const order = await place(who, { fulfilment: { kind: 'pickup' } })
    expect(await forgetting(who.uid, 1)).toBe('done')
    expect((await storedOrder(order)).contact.name).toBe(who.said.name)
    await move(order, 'accept', 'prepare', 'bake', 'finish', 'collect')
    clock.advance(minutes(70))
    expect(await forgetting(who.uid, 2)).toBe('done')
    expect(await placesOf([who.said.name, who.said.phone], db)).toEqual([])
  })
})
