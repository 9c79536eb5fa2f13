import { aCapturedPayment } from '@forno/domain/testing/a-payment'
import { anOrder, valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, anAdmin, staffOf } from '@forno/domain/testing/people'
import { minutes } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk, refusedWith } from './desk.ts'

const customer = aCustomer()
const manager = staffOf('centro', 'manager')
const { order, payment, entries } = aCapturedPayment(
  anOrder({
    status: 'delivered',
    contact: { name: 'Somebody <script>', phone: '+598 2000 0001' },
  }),
)
const asked = (n: number, to?: string) => ({
  order: order.id,
  key: `a-key-of-this-letter-${n}`,
  ...(to === undefined ? {} : { to }),
})
let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  await desk.keep(order, payment, entries)
})

describe('a receipt', () => {
  it('says what was agreed and what was paid', async () => {
    const receipt = valueOf(await desk.give('readReceipt', { order: order.id }, customer))
    expect(receipt).toMatchObject({ code: order.code, total: order.quote.total, due: 0 })
    expect(receipt.paid).toBe(order.quote.total)
  })

  it.each([
    ['is for its customer', customer, true],
    ['is for a manager of the shop', manager, true],
    ['is for an admin', anAdmin(), true],
    ['is not for somebody else', aCustomer('customer-2'), false],
    ['is not for a manager of another shop', staffOf('norte', 'manager'), false],
    ['is not for a cook', staffOf('centro', 'cook'), false],
    ['is not for the driver who brought it', staffOf('centro', 'driver', 'driver-1'), false],
  ])('%s', async (_, person, may) => {
    const read = await desk.give('readReceipt', { order: order.id }, person)
    const sent = await desk.give('sendReceipt', asked(1, 'a@example.test'), person)
    const refused = may ? [] : ['notFound order']
    expect([refusedWith(read), refusedWith(sent)]).toEqual([refused, refused])
  })
})

describe('a receipt by mail', () => {
  it('goes to the customer’s account, which is said back partly hidden', async () => {
    desk.accounts.open(customer.uid)
    const { to } = valueOf(await desk.give('sendReceipt', asked(1), manager))
    expect(to).toBe('c…@example.test')
    await desk.work()
    const [letter] = desk.letters
    expect(letter?.to).toBe('customer-1@example.test')
    expect(letter?.subject).toBe('Your receipt from Test shop, order K7M2')
    expect(letter?.text).toContain('TOTAL')
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain('https://shop.test/orders/order-0001/receipt')
      expect(part).toContain('21 Nov 2026, 20:00')
      expect(part).toContain('$')
    }
  })

  it('shows what people typed as text, never as HTML', async () => {
    await desk.give('sendReceipt', asked(1, 'a@example.test'), customer)
    await desk.work()
    expect(desk.letters[0]?.html).toContain('Somebody &lt;script&gt;')
    expect(desk.letters[0]?.html).not.toContain('<script>')
  })

  it('asks for an address when nobody knows one', async () => {
    expect(refusedWith(await desk.give('sendReceipt', asked(1), customer))).toEqual([
      'mailMissing to',
    ])
    const given = await desk.give('sendReceipt', asked(1, 'me@example.test'), customer)
    expect(valueOf(given)).toEqual({ to: 'm…@example.test' })
  })

  it('is one letter however often it is asked for with the same key', async () => {
    const first = await desk.give('sendReceipt', asked(1, 'a@example.test'), customer)
    const again = await desk.give('sendReceipt', asked(1, 'b@example.test'), customer)
    expect(again).toEqual(first)
    await desk.work()
    expect(await desk.give('sendReceipt', asked(1), customer)).toEqual(first)
    await desk.work()
    expect(desk.letters.map(({ to }) => to)).toEqual(['a@example.test'])
  })

  it('is five letters at most, each with a key of its own', async () => {
    for (const n of [1, 2, 3, 4, 5])
      valueOf(await desk.give('sendReceipt', asked(n, 'a@b.test'), customer))
    expect(refusedWith(await desk.give('sendReceipt', asked(6, 'a@b.test'), manager))).toEqual([
      'mailedEnough',
    ])
    await desk.work()
    expect(new Set(desk.letters.map(({ key }) => key)).size).toBe(5)
  })

  it('is sent again when nobody took it, as the same letter', async () => {
    const keys: string[] = []
    const send = async ({ key }: { key: string }) => {
      keys.push(key)
      if (keys.length === 1) throw new Error('mailbox full')
    }
    desk = await openDesk({ mail: { send } })
    await desk.keep(order, payment, entries)
    await desk.give('sendReceipt', asked(1, 'a@b.test'), customer)
    await desk.work()
    desk.pass(minutes(1))
    await desk.work()
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('is refused where no mail is set up', async () => {
    desk = await openDesk({ mail: null })
    await desk.keep(order, payment, entries)
    expect(refusedWith(await desk.give('sendReceipt', asked(1, 'a@b.test'), customer))).toEqual([
      'mailOff',
    ])
  })

  it('leaves no address in the log', async () => {
    await desk.give('sendReceipt', asked(1, 'secret@example.test'), customer)
    await desk.work()
    expect(JSON.stringify(desk.lines)).not.toContain('secret@')
  })
})
