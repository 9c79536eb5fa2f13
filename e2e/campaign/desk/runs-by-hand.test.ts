import type { Pin } from '@forno/domain/dispatch/snapshot'
import { valueOf } from '@forno/domain/testing/an-order'
import { aStaffMember, aCustomer, staffOf } from '@forno/domain/testing/people'
import { minutes } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { refusedWith } from './desk.ts'
import { ana, ben, type DrivingDesk, manager, openDrivingDesk } from './driving-desk.ts'

let desk: DrivingDesk
beforeEach(async () => {
  desk = await openDrivingDesk()
  await desk.onShift(ana, ben)
})

const A = 'order-0001'
const B = 'order-0002'
const C = 'order-0003'
const assign = (order: string, to: typeof ana | null, by = manager) =>
  desk.give('assignDriver', { order, driver: to?.uid ?? null }, by)
const stops = async (run: string) =>
  (await desk.runNow(run)).stops.map(({ order, status }) => `${order} ${status}`)

describe('an order given by hand', () => {
  it('is a run of its own for who is free', async () => {
    await desk.order(A)
    const { run } = valueOf(await assign(A, ana))
    expect(await desk.runNow(run ?? '')).toMatchObject({ status: 'accepted', shownTo: ana.uid })
    expect(await desk.orderNow(A)).toMatchObject({
      run,
      activeDriver: ana.uid,
      driver: { name: ana.uid },
    })
    expect((await desk.driverNow(ana))?.run).toBe(run)
  })

  it('is one more stop of a run that has not left, as long as there is room', async () => {
    const run = await desk.accepted(ana, await desk.order(A))
    await desk.order(B)
    expect(valueOf(await assign(B, ana)).run).toBe(run)
    expect(await stops(run)).toEqual([`${A} waiting`, `${B} waiting`])
    for (const id of [C, 'order-0004']) {
      await desk.order(id)
      valueOf(await assign(id, ana))
    }
    await desk.order('order-0005')
    expect(refusedWith(await assign('order-0005', ana))).toEqual(['driverCannot driver'])
    await desk.setOut(ana, run)
    await desk.order('order-0006')
    expect(refusedWith(await assign('order-0006', ana))).toEqual(['driverCannot driver'])
  })

  it('goes before what a driver was only asked about', async () => {
    const asked = await desk.offered(ana, await desk.order(A))
    await desk.order(B)
    const { run } = valueOf(await assign(B, ana))
    expect(await desk.runNow(asked)).toMatchObject({
      status: 'open',
      shownTo: null,
      offers: [{ answer: 'over' }],
    })
    expect((await desk.driverNow(ana))?.run).toBe(run)
    const late = await desk.give('answerOffer', { run: asked, answer: 'accept' }, ana)
    expect(refusedWith(late)).toEqual(['offerGone run'])
    expect((await desk.orderNow(A)).run).toBe(asked)
  })

  it('makes their own offer theirs, with everything in it', async () => {
    const run = await desk.offered(ana, await desk.order(A), await desk.order(B))
    expect(valueOf(await assign(A, ana)).run).toBe(run)
    expect((await desk.runNow(run)).status).toBe('accepted')
    expect((await desk.orderNow(B)).activeDriver).toBe(ana.uid)
  })

  it('leaves the run it was in', async () => {
    const before = await desk.accepted(ana, await desk.order(A), await desk.order(B))
    const { run } = valueOf(await assign(A, ben))
    expect(await stops(before)).toEqual([`${A} calledOff`, `${B} waiting`])
    expect(await desk.orderNow(A)).toMatchObject({ run, activeDriver: ben.uid })
    expect(valueOf(await assign(A, ana)).run).toBe(before)
    expect(await stops(before)).toEqual([`${A} waiting`, `${B} waiting`])
    expect(await desk.runNow(run ?? '')).toMatchObject({ status: 'cancelled' })
    expect((await desk.driverNow(ben))?.run).toBeNull()
  })

  it('stays with its new run when the old one’s phone says later that it left with it', async () => {
    const order = await desk.order(A)
    const before = await desk.accepted(ana, order, await desk.order(B))
    desk.pass(minutes(5))
    const { run } = valueOf(await assign(A, ben))
    const tick = (stop: string) => ({ move: 'tick', stop, bag: 1, after: -3 }) as const
    const left = [
      { move: 'start', after: -4 },
      tick(A),
      tick(B),
      { move: 'depart', without: {}, after: -2 },
    ] as const
    expect(await desk.tap(ana, before, ...left)).toEqual(['done', 'done', 'done', 'done'])
    // What ana has in the bag comes back; the order waits for ben.
    expect(await stops(before)).toEqual([`${A} returning`, `${B} onBoard`])
    expect(await desk.orderNow(A)).toMatchObject({ status: 'ready', run, activeDriver: ben.uid })
    expect((await desk.orderNow(B)).status).toBe('onTheWay')
  })

  it('said twice is written once', async () => {
    await desk.order(A)
    const first = valueOf(await assign(A, ana))
    desk.plans.length = 0
    expect(valueOf(await assign(A, ana))).toEqual(first)
    valueOf(await assign(A, null))
    const { version } = await desk.orderNow(A)
    expect(valueOf(await assign(A, null))).toEqual({ version, run: null })
    expect(desk.plans).toEqual(['centro'])
    const lines = await desk.ctx.db.collection('audit').get()
    expect(lines.docs.map((doc) => doc.get('detail'))).toEqual([
      `given to ${ana.uid}`,
      'taken back',
    ])
  })

  it('goes to nobody who is off, on a break, or does not drive here', async () => {
    await desk.order(A)
    valueOf(await desk.give('pauseShift', { paused: true }, ben))
    expect(refusedWith(await assign(A, ben))).toEqual(['driverCannot'])
    const off = staffOf('centro', 'driver', 'driver-3')
    expect(refusedWith(await assign(A, off))).toEqual(['notADriver driver'])
    await documentAt(desk.ctx.db, 'staff/{uid}', off.uid).set(aStaffMember({ uid: off.uid }))
    expect(refusedWith(await assign(A, off))).toEqual(['driverCannot driver'])
    await documentAt(desk.ctx.db, 'staff/{uid}', ana.uid).set(aStaffMember({ active: false }))
    expect(refusedWith(await assign(A, ana))).toEqual(['notADriver driver'])
    expect((await desk.orderNow(A)).run).toBeNull()
  })

  it('is the office’s word alone', async () => {
    await desk.order(A)
    valueOf(await assign(A, ana))
    expect(refusedWith(await assign(A, ben, ana))).toEqual(['notAllowed'])
    const elsewhere = { ...ana, staff: { centro: ['driver'], norte: ['manager'] } } as const
    expect(refusedWith(await assign(A, null, elsewhere))).toEqual(['notAllowed'])
    expect(refusedWith(await assign(A, null, staffOf('norte', 'manager')))).toEqual([
      'notFound order',
    ])
  })
})

describe('a run', () => {
  const withdraw = (run: string, by = manager) =>
    desk.give('withdrawRun', { run, reason: 'a flat tyre' }, by)

  it('is taken back before it leaves, and its orders are free', async () => {
    const run = await desk.accepted(ana, await desk.order(A), await desk.order(B))
    await desk.tap(ana, run, { move: 'start' })
    desk.plans.length = 0
    expect(valueOf(await withdraw(run)).status).toBe('cancelled')
    expect(await desk.orderNow(A)).toMatchObject({ run: null, activeDriver: null, driver: null })
    expect((await desk.driverNow(ana))?.run).toBeNull()
    expect(desk.plans).toEqual(['centro'])
    expect((await withdraw(run)).ok).toBe(true)
    expect((await desk.ctx.db.collection('audit').get()).size).toBe(1)
  })

  it('stays with its driver once it is under way; what is on board is failed order by order', async () => {
    const run = await desk.accepted(ana, await desk.order(A))
    await desk.setOut(ana, run)
    expect(refusedWith(await withdraw(run))).toEqual(['runMovedOn'])
    expect(refusedWith(await assign(A, ben))).toEqual(['orderMovedOn'])
    const fail = { order: A, move: 'fail', reason: 'the driver cannot be reached' } as const
    valueOf(await desk.give('moveOrder', fail, manager))
    expect(await stops(run)).toEqual([`${A} returning`])
    expect((await desk.driverNow(ana))?.run).toBe(run)
    expect(await desk.tap(ana, run, { move: 'returned', stop: A }, { move: 'finish' })).toEqual([
      'done',
      'done',
    ])
    expect((await desk.driverNow(ana))?.run).toBeNull()
  })

  it('is put into another sequence by the office, once for each time', async () => {
    const run = await desk.accepted(ana, await desk.order(A), await desk.order(B))
    const reorder = (sequence: string[], by = manager) =>
      desk.give('reorderRun', { run, sequence }, by)
    valueOf(await reorder([B, A]))
    const { version } = valueOf(await reorder([B, A]))
    expect(await desk.runNow(run)).toMatchObject({ version })
    expect(await stops(run)).toEqual([`${B} waiting`, `${A} waiting`])
    expect(refusedWith(await reorder([C]))).toEqual(['notFound sequence'])
    expect(refusedWith(await reorder([A, B], ana))).toEqual(['notAllowed'])
    expect(refusedWith(await reorder([A, B], staffOf('norte', 'manager')))).toEqual([
      'notFound run',
    ])
    expect(refusedWith(await withdraw(run, staffOf('norte', 'manager')))).toEqual(['notFound run'])
  })
})

describe('an order that is cancelled', () => {
  const cancel = (order: string) => desk.give('moveOrder', { order, move: 'cancel' }, aCustomer())

  it('while its driver is asked leaves the offer, and nothing is left of an offer of one', async () => {
    const two = await desk.offered(
      ana,
      await desk.order(A, 'accepted'),
      await desk.order(B, 'accepted'),
    )
    const one = await desk.offered(ben, await desk.order(C, 'accepted'))
    valueOf(await cancel(A))
    expect(await desk.runNow(two)).toMatchObject({ status: 'offered', shownTo: ana.uid })
    expect(await stops(two)).toEqual([`${A} calledOff`, `${B} waiting`])
    valueOf(await cancel(C))
    expect(await desk.runNow(one)).toMatchObject({ status: 'cancelled' })
    expect((await desk.driverNow(ben))?.run).toBeNull()
    expect(
      refusedWith(await desk.give('answerOffer', { run: one, answer: 'accept' }, ben)),
    ).toEqual(['runMovedOn'])
  })

  it('while its driver has it leaves the run', async () => {
    const run = await desk.accepted(
      ana,
      await desk.order(A, 'accepted'),
      await desk.order(B, 'accepted'),
    )
    valueOf(await cancel(A))
    expect(await stops(run)).toEqual([`${A} calledOff`, `${B} waiting`])
    expect((await desk.orderNow(A)).activeDriver).toBeNull()
  })

  it('at the door comes back, whatever the driver taps a moment later', async () => {
    const run = await desk.accepted(ana, await desk.order(A))
    await desk.setOut(ana, run)
    await desk.tap(ana, run, { move: 'arrive', stop: A })
    valueOf(
      await desk.give('moveOrder', { order: A, move: 'fail', reason: 'wrong order' }, manager),
    )
    const give = {
      move: 'handOver',
      stop: A,
      proof: { kind: 'hand' },
      cash: 5000,
      after: 1,
    } as const
    expect(await desk.tap(ana, run, give)).toEqual(['runMovedOn'])
    expect(await stops(run)).toEqual([`${A} returning`])
    expect((await desk.orderNow(A)).status).toBe('failed')
  })

  it('is not moved by its driver in any other way than by taps', async () => {
    const run = await desk.accepted(ana, await desk.order(A))
    expect(refusedWith(await desk.give('moveOrder', { order: A, move: 'pickUp' }, ana))).toEqual([
      'notAllowed',
    ])
    await desk.setOut(ana, run)
    for (const move of ['arrive', 'fail'] as const) {
      const said = await desk.give('moveOrder', { order: A, move, reason: 'none' }, ana)
      expect(refusedWith(said)).toEqual(['notAllowed'])
    }
  })
})

describe('the dispatch desk', () => {
  const desknow = async () =>
    (await documentAt(desk.ctx.db, 'dispatches/{store}', 'centro').get()).data()
  const pin = (add: Pin[], remove: Pin[] = [], by = manager) =>
    desk.give('changePins', { store: 'centro', add, remove }, by)

  it('begins with dispatch at work, and keeps what managers say of it', async () => {
    valueOf(await desk.give('setAutoDispatch', { store: 'centro', auto: false }, manager))
    valueOf(await desk.give('setAutoDispatch', { store: 'centro', auto: false }, manager))
    const give = { kind: 'give', orderId: A, driverId: ana.uid } as const
    const hold = { kind: 'hold', orderId: B } as const
    expect(valueOf(await pin([give, hold])).pins).toEqual([give, hold])
    expect(valueOf(await pin([{ ...give, driverId: ben.uid }], [hold])).pins).toEqual([
      { ...give, driverId: ben.uid },
    ])
    expect(await desknow()).toMatchObject({ auto: false, pins: [{ driverId: ben.uid }] })
    const lines = (await desk.ctx.db.collection('audit').get()).docs.map((doc) =>
      String(doc.get('detail')),
    )
    expect(lines.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      `give ${A} to ${ana.uid}; hold ${B}`,
      `give ${A} to ${ben.uid}; no more: hold ${B}`,
      'off',
    ])
  })

  it('is the office’s', async () => {
    expect(refusedWith(await pin([], [], ana))).toEqual(['notAllowed'])
    expect(refusedWith(await pin([], [], staffOf('norte', 'manager')))).toEqual(['notAllowed'])
    const auto = { store: 'centro', auto: false }
    expect(
      refusedWith(await desk.give('setAutoDispatch', auto, staffOf('norte', 'manager'))),
    ).toEqual(['notAllowed'])
    expect(await desknow()).toBeUndefined()
  })
})
