import { valueOf } from '@forno/domain/testing/an-order'
import { aStaffMember, anAdmin, staffOf } from '@forno/domain/testing/people'
import { minutes } from '@forno/domain/time/millis'
import { beforeEach, expect, it } from 'vitest'
import { endedLooks } from '../../../functions/src/delivery/ended-looks.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { sweep } from '../../../functions/src/upkeep/sweep.ts'
import { refusedWith } from './desk.ts'
import { ana, ben, type DrivingDesk, manager, openDrivingDesk } from './driving-desk.ts'

let desk: DrivingDesk
const position = () => documentAt(desk.ctx.db, 'positions/{uid}', ana.uid).get()
const begin = (changes: object = {}, by = ana) =>
  desk.give(
    'startShift',
    {
      store: 'centro',
      shift: 'shift-0001',
      until: desk.ctx.now() + minutes(240),
      vehicle: 'bike',
      ...changes,
    },
    by,
  )

beforeEach(async () => {
  desk = await openDrivingDesk()
})

it('a shift makes its driver known to dispatch, and opens the place for their position', async () => {
  expect(valueOf(await begin())).toEqual({ shift: 'shift-0001' })
  expect(await desk.driverNow(ana)).toMatchObject({ run: null, capacity: 3, stores: ['centro'] })
  expect((await position()).data()).toMatchObject({ position: null, watchers: [], store: 'centro' })
  expect(desk.plans).toEqual(['centro'])
  const before = await desk.driverNow(ana)
  expect((await begin()).ok).toBe(true)
  expect(await desk.driverNow(ana)).toEqual(before)
})

it('begins for people who drive here now, and not for longer than 16 hours', async () => {
  expect(refusedWith(await begin({ store: 'norte' }))).toEqual(['notAllowed'])
  expect(refusedWith(await begin({}, manager))).toEqual(['notAllowed'])
  const never = staffOf('centro', 'driver', 'unknown-1')
  expect(refusedWith(await begin({}, never))).toEqual(['notADriver store'])
  const until = desk.ctx.now() + minutes(16 * 60 + 1)
  expect(refusedWith(await begin({ until }))).toEqual(['invalid until'])
  expect(refusedWith(await begin({ until: desk.ctx.now() }))).toEqual(['invalid until'])
  await documentAt(desk.ctx.db, 'staff/{uid}', ana.uid).set(aStaffMember({ active: false }))
  expect(refusedWith(await begin())).toEqual(['notADriver store'])
})

it('a break is for who has no run in hand; its beginning and its end ask for a plan', async () => {
  expect(refusedWith(await desk.give('pauseShift', { paused: true }, ana))).toEqual([
    'driverCannot',
  ])
  await desk.onShift(ana)
  desk.plans.length = 0
  expect(valueOf(await desk.give('pauseShift', { paused: true }, ana))).toEqual({ paused: true })
  expect(desk.plans).toEqual(['centro'])
  valueOf(await desk.give('pauseShift', { paused: false }, ana))
  expect(desk.plans).toEqual(['centro', 'centro'])
  await desk.accepted(ana, await desk.order('order-0001'))
  expect(refusedWith(await desk.give('pauseShift', { paused: true }, ana))).toEqual([
    'driverCannot',
  ])
})

it('a shift ends with an empty bag; asked again, the same is answered', async () => {
  await begin()
  const order = await desk.order('order-0001')
  const run = await desk.accepted(ana, order)
  const end = () => desk.give('endShift', { shift: 'shift-0001' }, ana)
  expect(refusedWith(await end())).toEqual(['driverCannot'])
  await desk.setOut(ana, run)
  const due = order.quote.total
  const done = await desk.tap(
    ana,
    run,
    { move: 'arrive', stop: order.id },
    { move: 'handOver', stop: order.id, proof: { kind: 'hand' }, cash: due },
    { move: 'finish' },
  )
  expect(done).toEqual(['done', 'done', 'done'])
  const soFar = valueOf(await desk.give('readEarnings', {}, ana))
  expect(soFar).toMatchObject({ stops: 1, currency: 'USD', ended: null })
  desk.plans.length = 0
  const { ended, ...first } = valueOf(await end())
  expect(desk.plans).toEqual(['centro'])
  expect(first).toMatchObject({ stops: 1, from: soFar.from })
  expect(ended).toBe(desk.ctx.now())
  expect((await position()).exists).toBe(false)
  desk.pass(minutes(5))
  expect(valueOf(await end())).toEqual({ ...first, ended })
  expect(refusedWith(await begin())).toEqual(['driverCannot'])
  expect(refusedWith(await desk.give('endShift', { shift: 'shift-9999' }, ana))).toEqual([
    'notFound shift',
  ])
  expect(refusedWith(await desk.give('readEarnings', {}, ana))).toEqual(['driverCannot'])
})

it('a look at a driver that nobody has closed is closed once its time is over, and not before', async () => {
  await desk.onShift(ana)
  const ref = documentAt(desk.ctx.db, 'positions/{uid}', ana.uid)
  const until = desk.ctx.now() + minutes(90)
  await ref.update({ watchers: ['customer-1'], watchedUntil: until, next: 'customer-1' })
  await sweep([endedLooks], desk.ctx)
  expect((await position()).data()).toMatchObject({ watchers: ['customer-1'] })
  desk.pass(minutes(90))
  await sweep([endedLooks], desk.ctx)
  expect((await position()).data()).toMatchObject({ watchers: [], watchedUntil: 0, next: null })
})

it('who drives here no longer is off shift at once; a run in hand is finished first', async () => {
  await desk.onShift(ana, ben)
  const run = await desk.accepted(ben, await desk.order('order-0001'))
  for (const { uid } of [ana, ben]) {
    desk.accounts.open(uid)
    const roles = { centro: ['cook' as const] }
    const change = { uid, name: uid, roles, admin: false, active: true }
    valueOf(await desk.give('setStaff', change, anAdmin()))
  }
  expect(await desk.driverNow(ana)).toMatchObject({ shift: null, run: null })
  expect((await position()).exists).toBe(false)
  expect(await desk.driverNow(ben)).toMatchObject({ shift: { store: 'centro' }, run })
})
