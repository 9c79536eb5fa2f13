import { valueOf } from '@forno/domain/testing/an-order'
import { aStore } from '@forno/domain/testing/a-store'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { refusedWith } from './desk.ts'
import { ana, ben, type DrivingDesk, manager, openDrivingDesk } from './driving-desk.ts'

let desk: DrivingDesk
let due: number
beforeEach(async () => {
  desk = await openDrivingDesk()
  await desk.onShift(ana, ben)
})

async function onTheWay(): Promise<string> {
  const order = await desk.order('order-0001')
  due = order.quote.total
  const run = await desk.accepted(ana, order)
  await desk.setOut(ana, run)
  return run
}
const stop = 'order-0001'
const byHand = { move: 'handOver', stop, proof: { kind: 'hand' } } as const

it('taps move the order, with the times at which it happened', async () => {
  const run = await onTheWay()
  const left = (await desk.runNow(run)).departedAt
  expect(await desk.orderNow(stop)).toMatchObject({
    status: 'onTheWay',
    stageTimes: { onTheWay: left },
  })
  await desk.tap(ana, run, { move: 'near', stop }, { move: 'arrive', stop })
  expect((await desk.orderNow(stop)).status).toBe('arrived')
  expect(await desk.tap(ana, run, { ...byHand, cash: due })).toEqual(['done'])
  expect(await desk.orderNow(stop)).toMatchObject({ status: 'delivered', activeDriver: null })
  desk.plans.length = 0
  expect(await desk.tap(ana, run, { move: 'finish' })).toEqual(['done'])
  expect((await desk.driverNow(ana))?.run).toBeNull()
  expect(desk.plans).toEqual(['centro'])
  const message = documentAt(
    desk.ctx.db,
    'people/{uid}/messages/{message}',
    'customer-1',
    `${stop}:near`,
  )
  expect((await message.get()).exists).toBe(true)
})

it('an order that the kitchen has not finished does not leave, and the tap can be made again', async () => {
  const run = await desk.accepted(ana, await desk.order(stop, 'baking'))
  const ready = [{ move: 'start' }, { move: 'tick', stop, bag: 1 }] as const
  const answers = await desk.tap(ana, run, ...ready, {
    move: 'depart',
    without: {},
    id: 'depart-01',
  })
  expect(answers).toEqual(['done', 'done', 'notReadyYet'])
  expect((await desk.runNow(run)).log.map(({ tap }) => tap.move)).toEqual(['start', 'tick'])
  valueOf(await desk.give('moveOrder', { order: stop, move: 'finish' }, manager))
  expect(await desk.tap(ana, run, { move: 'depart', without: {}, id: 'depart-01' })).toEqual([
    'done',
  ])
  expect((await desk.orderNow(stop)).status).toBe('onTheWay')
})

it('cash that is short is refused', async () => {
  const run = await onTheWay()
  const answers = await desk.tap(ana, run, { move: 'arrive', stop }, { ...byHand, cash: due - 1 })
  expect(answers).toEqual(['done', 'cashShort cash'])
  expect((await desk.orderNow(stop)).status).toBe('arrived')
})

it('a picture counts only from the folder of its own order', async () => {
  const run = await onTheWay()
  const proof = (photo: string) =>
    ({ ...byHand, proof: { kind: 'photo', photo }, cash: due }) as const
  await desk.tap(ana, run, { move: 'arrive', stop })
  for (const photo of [
    'proofs/centro/customer-1/order-0002/1.jpg',
    `proofs/centro/customer-1/${stop}/../x.jpg`,
    `proofs/centro/customer-1/${stop}/`,
    'https://elsewhere.test/1.jpg',
  ]) {
    expect(await desk.tap(ana, run, proof(photo))).toEqual(['invalid proof.photo'])
  }
  expect(await desk.tap(ana, run, proof(`proofs/centro/customer-1/${stop}/1.jpg`))).toEqual([
    'done',
  ])
})

describe('a PIN', () => {
  beforeEach(async () => {
    const { driving, ...store } = aStore()
    const asked = { ...store, driving: { ...driving, pinFrom: 0 } }
    await documentAt(desk.ctx.db, 'stores/{store}', 'centro').set(asked)
  })
  const tell = (run: string, pin: string, id?: string) =>
    desk.tap(ana, run, {
      ...byHand,
      proof: { kind: 'pin', pin },
      cash: due,
      ...(id === undefined ? {} : { id }),
    })
  const wrong = () => (desk.pin(stop) === '0000' ? '0001' : '0000')

  it('is read by the order’s customer alone, and stored nowhere', async () => {
    const run = await onTheWay()
    const { pin } = valueOf(await desk.give('readPin', { order: stop }, aCustomer()))
    expect(pin).toBe(desk.pin(stop))
    expect(pin).toMatch(/^\d{4}$/)
    for (const person of [ana, manager, aCustomer('customer-2')]) {
      expect(refusedWith(await desk.give('readPin', { order: stop }, person))).toEqual([
        'notFound order',
      ])
    }
    await desk.tap(ana, run, { move: 'arrive', stop })
    expect(await tell(run, desk.pin(stop))).toEqual(['done'])
    expect(JSON.stringify(await desk.runNow(run))).not.toContain(`"${pin}"`)
    expect(valueOf(await desk.give('readPin', { order: stop }, aCustomer()))).toEqual({ pin: null })
  })

  it('that is wrong leaves nothing behind but that it was tried', async () => {
    const run = await onTheWay()
    await desk.tap(ana, run, { move: 'arrive', stop })
    const { wrongPins: _, version, ...before } = await desk.runNow(run)
    expect(await tell(run, wrong(), 'wrong-tap-1')).toEqual(['pinWrong proof.pin'])
    expect(await tell(run, wrong(), 'wrong-tap-1')).toEqual(['pinWrong proof.pin'])
    const { wrongPins, ...after } = await desk.runNow(run)
    expect(after).toEqual({ ...before, version: version + 1 })
    expect(wrongPins).toEqual({ [stop]: ['wrong-tap-1'] })
    expect((await desk.orderNow(stop)).status).toBe('arrived')
  })

  it('can be tried five times, then only a reason helps', async () => {
    const run = await onTheWay()
    await desk.tap(ana, run, { move: 'arrive', stop })
    for (let i = 0; i < 5; i++) expect(await tell(run, wrong())).toEqual(['pinWrong proof.pin'])
    expect(await tell(run, desk.pin(stop))).toEqual(['tooMuch proof.pin'])
    const proof = { kind: 'none', reason: 'PIN forgotten' } as const
    expect(await desk.tap(ana, run, { ...byHand, proof, cash: due })).toEqual(['done'])
  })
})

describe('whoever sends taps', () => {
  it('has had to do with the run: others are told that there is none', async () => {
    const run = await onTheWay()
    expect(await desk.tap(ben, run, { move: 'arrive', stop })).toEqual(['notFound run'])
    expect(await desk.tap(staffOf('norte', 'driver', 'x'), run, { move: 'finish' })).toEqual([
      'notFound run',
    ])
    expect(await desk.tap(ana, 'run-none', { move: 'finish' })).toEqual(['notFound run'])
    expect((await desk.runNow(run)).log.every(({ by }) => by.uid === ana.uid)).toBe(true)
  })

  it('and was asked without taking it is refused each one', async () => {
    const run = await desk.offered(ana, await desk.order(stop))
    expect(await desk.tap(ana, run, { move: 'start' }, { move: 'finish' })).toEqual([
      'notAllowed',
      'notAllowed',
    ])
    expect((await desk.runNow(run)).log).toEqual([])
  })

  it('after it was withdrawn gets an answer to each, and the run stays withdrawn', async () => {
    const run = await desk.accepted(ana, await desk.order(stop))
    const start = { move: 'start', id: 'start-0001' } as const
    expect(await desk.tap(ana, run, start)).toEqual(['done'])
    valueOf(await desk.give('withdrawRun', { run, reason: 'no answer' }, manager))
    const { version } = await desk.runNow(run)
    const late = [
      { move: 'tick', stop, bag: 1, after: -1 },
      { move: 'depart', without: {}, after: -1 },
    ] as const
    expect(await desk.tap(ana, run, start, ...late)).toEqual(['done', 'runMovedOn', 'runMovedOn'])
    expect(await desk.runNow(run)).toMatchObject({ status: 'cancelled', version })
    expect((await desk.orderNow(stop)).status).toBe('ready')
  })
})
