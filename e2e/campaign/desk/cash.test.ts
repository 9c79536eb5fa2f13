import { balanceOf } from '@forno/domain/books/trial-balance'
import { receiveCash } from '@forno/domain/payment/cash'
import { newPayment } from '@forno/domain/payment/payment'
import { planRefund } from '@forno/domain/payment/refund'
import { withEntries } from '@forno/domain/payment/wanted-entries'
import { anOrder, EVENING, valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, anAdmin, staffOf } from '@forno/domain/testing/people'
import { sum } from '@forno/domain/money/cents'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk, refusedWith } from './desk.ts'

const driver = staffOf('centro', 'driver', 'driver-1')
const manager = staffOf('centro', 'manager')
const drawerOf = { store: 'centro', drawer: 'driver-1' }
const key = 'a-key-of-this-settlement'
const price = anOrder().quote.total
let desk: Desk

/** An order that was paid in cash into a drawer, with so much handed back afterwards. */
async function paidInCash(id: string, drawer = 'driver-1', back = 0, minute = 0) {
  const order = anOrder({ id, code: id.slice(-4), status: 'delivered' })
  const at = EVENING + minute * 60_000
  const paid = receiveCash(newPayment(order, 'cash', EVENING), { drawer, by: drawer, at })
  const ask = { what: { kind: 'amount', amount: back }, reason: 'late', bearer: 'shop' } as const
  const by = { by: 'manager-1', at }
  const payment = back > 0 ? valueOf(planRefund(paid, order.quote, ask, by)) : paid
  const booked = withEntries(payment, order.quote, at)
  await desk.keep(order, booked.payment, booked.entries)
}

const settle = (expected: number, changes = {}) =>
  desk.give(
    'settleCash',
    { ...drawerOf, key, expected, counted: expected, note: '', ...changes },
    manager,
  )

beforeEach(async () => {
  desk = await openDesk()
})

describe('a drawer', () => {
  it('holds what was taken, the longest held first; what is handed back comes from the safe', async () => {
    await paidInCash('order-0002', 'driver-1', 500, 2)
    await paidInCash('order-0001', 'driver-1', 0, 1)
    await paidInCash('order-0003', 'counter')
    const cash = valueOf(await desk.give('readCash', drawerOf, driver))
    expect(cash).toMatchObject({ total: 2 * price, currency: 'USD', more: false })
    expect(cash.orders.map(({ code, amount }) => [code, amount])).toEqual([
      ['0001', price],
      ['0002', price],
    ])
  })

  it('is open to its driver and to those who answer for the shop’s money', async () => {
    const other = staffOf('centro', 'driver', 'driver-2')
    const elsewhere = staffOf('norte', 'manager')
    const codes = async (person: typeof driver, drawer = 'driver-1') =>
      refusedWith(await desk.give('readCash', { store: 'centro', drawer }, person))
    expect(await codes(driver)).toEqual([])
    expect(await codes(manager, 'counter')).toEqual([])
    expect(await codes(anAdmin())).toEqual([])
    expect(await codes(driver, 'counter')).toEqual(['notAllowed'])
    expect(await codes(other)).toEqual(['notAllowed'])
    expect(await codes(elsewhere)).toEqual(['notAllowed'])
    expect(await codes(aCustomer('driver-1'))).toEqual(['notAllowed'])
  })

  it('is shown and settled a hundred orders at a time', async () => {
    for (let n = 0; n < 103; n++) await paidInCash(`order-${1000 + n}`, 'driver-1', 0, n)
    const first = valueOf(await desk.give('readCash', drawerOf, manager))
    expect([first.orders.length, first.total, first.more]).toEqual([100, 100 * price, true])
    expect((await settle(first.total)).ok).toBe(true)
    const rest = valueOf(await desk.give('readCash', drawerOf, manager))
    expect([rest.orders.length, rest.more]).toEqual([3, false])
  })
})

describe('settling a shift', () => {
  beforeEach(async () => {
    await paidInCash('order-0001')
    await paidInCash('order-0002', 'driver-1', 500)
    await paidInCash('order-0003', 'counter')
  })
  const expected = 2 * price

  it('empties the drawer, order by order, and says what is missing', async () => {
    const { difference, settlement } = valueOf(
      await settle(expected, { counted: expected - 150, note: 'coins lost' }),
    )
    expect(difference).toBe(-150)
    expect(valueOf(await desk.give('readCash', drawerOf, driver)).orders).toEqual([])
    const entries = [
      ...(await desk.entriesOf('order-0001')),
      ...(await desk.entriesOf('order-0002')),
    ]
    const lines = entries.flatMap((entry) => entry.lines)
    const inDrawer = (of: string) =>
      sum(lines.filter((line) => line.of === of).map(({ amount }) => amount))
    expect([inDrawer('driver-1'), inDrawer('safe')]).toEqual([0, expected - 500])
    expect(balanceOf(entries, 'cashDrawer')).toBe(expected - 500)
    const payment = await desk.paymentOf('order-0001')
    expect(payment.cash?.settledIn).toBe(settlement)
    expect((await desk.paymentOf('order-0003')).cash?.settledIn).toBeNull()
    const audit = await desk.ctx.db.collection('audit').get()
    expect(audit.docs.map((doc) => doc.data())).toEqual([
      expect.objectContaining({ what: 'settleCash', subject: 'driver-1', by: 'manager-1' }),
    ])
  })

  it('happens once, however often it is asked for with the same key', async () => {
    const first = await settle(expected)
    expect(await settle(expected)).toEqual(first)
    expect(
      (await desk.entriesOf('order-0001')).filter(({ kind }) => kind === 'cashSettled'),
    ).toHaveLength(1)
    expect(refusedWith(await settle(0))).toEqual(['keyReused key'])
  })

  it('is refused when more cash has come in since it was shown, and nothing is written', async () => {
    const before = await desk.paymentOf('order-0001')
    const result = await settle(expected - price)
    expect(result).toEqual({
      ok: false,
      refusals: [{ code: 'cashChanged', params: { now: expected } }],
    })
    expect(await desk.paymentOf('order-0001')).toEqual(before)
    expect((await desk.ctx.db.collection('cashSettlements').get()).size).toBe(0)
  })

  it('takes over the whole of an order’s cash, also where the safe has handed it all back', async () => {
    await paidInCash('order-0004', 'driver-2', price)
    valueOf(await settle(price, { drawer: 'driver-2' }))
    const entries = await desk.entriesOf('order-0004')
    expect(balanceOf(entries, 'cashDrawer')).toBe(0)
    const inDrawer = entries.flatMap(({ lines }) => lines.filter(({ of }) => of === 'driver-2'))
    expect(sum(inDrawer.map(({ amount }) => amount))).toBe(0)
  })

  it('is not for drivers, nor for managers of other shops', async () => {
    for (const person of [driver, staffOf('norte', 'manager')]) {
      const input = { ...drawerOf, key, expected, counted: expected, note: '' }
      expect(refusedWith(await desk.give('settleCash', input, person))).toEqual(['notAllowed'])
    }
  })

  it('once, when two managers do it at the same moment', async () => {
    const input = { ...drawerOf, expected, counted: expected, note: '' }
    const both = await Promise.all([
      desk.give('settleCash', { ...input, key }, manager),
      desk.give('settleCash', { ...input, key: `${key}-2` }, anAdmin()),
    ])
    expect(both.flatMap(refusedWith)).toEqual(['cashChanged'])
    expect((await desk.ctx.db.collection('cashSettlements').get()).size).toBe(1)
  })
})
