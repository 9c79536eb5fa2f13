import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aCheckout, aLine, anOrder, aHalfAndHalf } from '../testing/an-order.ts'
import { NEAR } from '../testing/a-store.ts'
import { days } from '../time/millis.ts'
import { statuses } from './statuses.ts'
import { trackedOrder, trackedOrderSchema } from './tracked-order.ts'

/** Everything personal is a word that occurs nowhere else. */
const secret = {
  customer: 'uid-of-the-customer',
  driver: { uid: 'uid-of-the-driver', name: 'Test driver' },
  contact: { name: 'Private name', phone: '+598 99 111 222' },
  note: 'private note to the shop',
  line: 'private note on a line',
  address: {
    street: 'Private street',
    number: '77 BIS',
    unit: 'flat 12C',
    note: 'gate code 4711',
    at: [...NEAR] as const,
  },
  tracking: 'order-0001.the-signature',
}

const order = anOrder(
  {
    status: 'onTheWay',
    customer: secret.customer,
    driver: secret.driver,
    activeDriver: secret.driver.uid,
    tracking: secret.tracking,
  },
  {
    checkout: aCheckout({
      contact: secret.contact,
      note: secret.note,
      lines: [aLine({ note: secret.line, quantity: 2 }), aHalfAndHalf()],
      fulfilment: { kind: 'delivery', address: secret.address },
      payment: { method: 'cash', changeFrom: 98_765 },
    }),
  },
)

describe('an order behind a shared link', () => {
  it('says nothing of whose it is, where it goes or how to reach them', () => {
    const text = JSON.stringify(trackedOrder(order))
    const { contact, address } = secret
    const secretWords = [
      secret.customer,
      secret.driver.uid,
      contact.name,
      contact.phone,
      secret.note,
      secret.line,
      address.street,
      address.number,
      address.unit,
      address.note,
      String(address.at[0]),
      String(address.at[1]),
      secret.tracking,
      '98765',
    ]
    expect(secretWords.filter((secret) => text.includes(secret))).toEqual([])
    // The same words do stand in the order itself, so the list above is not out of date.
    const whole = JSON.stringify(order)
    expect(secretWords.filter((secret) => !whole.includes(secret))).toEqual([])
  })

  it('says where it stands, what is coming, who brings it and whom to call', () => {
    expect(trackedOrder(order)).toMatchObject({
      code: order.code,
      storePhone: order.storePhone,
      status: 'onTheWay',
      estimate: order.estimate,
      lines: [
        { quantity: 2, name: 'margherita' },
        { quantity: 1, name: 'Half margherita, half funghi' },
      ],
      total: order.quote.total,
      driverName: 'Test driver',
      version: order.version,
    })
  })

  it.each(statuses)('has the shape it is stored in when it is %s', (status) => {
    expect(
      v.safeParse(trackedOrderSchema, trackedOrder(anOrder({ status }))).issues,
    ).toBeUndefined()
  })

  it('is to be seen for two days', () => {
    expect(trackedOrder(order).expiresAt - order.placedAt).toBe(days(2))
  })
})
