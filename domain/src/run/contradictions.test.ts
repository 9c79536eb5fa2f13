import { expect, it } from 'vitest'
import type { Status } from '../order/statuses.ts'
import { contradictions } from './contradictions.ts'
import { freshStop } from './stop.ts'
import type { StopStatus } from './statuses.ts'
import { aStop } from './testing/a-run.ts'

const told = (stop: StopStatus, status: Status, run = 'run-1') =>
  contradictions({ id: 'run-1', stops: [{ ...freshStop(aStop()), status: stop }] }, [
    { id: 'order-a', status, run },
  ])

it.each<[StopStatus, Status]>([
  ['handedOver', 'delivered'],
  ['left', 'delivered'],
  ['returning', 'failed'],
  ['returned', 'cancelled'],
  ['calledOff', 'cancelled'],
  ['onBoard', 'onTheWay'],
  ['handedOver', 'arrived'],
])('a stop that is %s and an order that is %s agree, or soon will', (stop, status) => {
  expect(told(stop, status)).toEqual([])
})

it.each<[StopStatus, Status]>([
  ['handedOver', 'cancelled'],
  ['left', 'failed'],
  ['returned', 'delivered'],
  ['onBoard', 'cancelled'],
  ['arrived', 'delivered'],
])('a stop that is %s and an order that is %s are put before staff', (stop, status) => {
  expect(told(stop, status)).toEqual([{ order: 'order-a', stop, status }])
})

it('orders that nobody asked about are not judged', () => {
  expect(contradictions({ id: 'run-1', stops: [freshStop(aStop())] }, [])).toEqual([])
})

it('an order that another run has brought is not judged by the one it was called off', () => {
  expect(told('calledOff', 'delivered', 'run-2')).toEqual([])
})
