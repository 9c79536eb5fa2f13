import { brokenMoney } from '@forno/domain/testing/a-payment'
import { valueOf } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Desk, openDesk } from '../../e2e/campaign/desk/desk.ts'
import { reportMoney } from '../../functions/src/books/report-money.ts'
import { duePayments } from '../../functions/src/payments/due-payments.ts'
import { settlePayment } from '../../functions/src/payments/settle-payment.ts'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { type Account, aStripe } from '../../functions/src/platform/stripe/testing/a-stripe.ts'
import { atStripe } from './at-stripe.ts'
import { closeLeftOver } from './close-left-over.ts'
import { demoOrders } from './past-orders.ts'
import { demoPerson } from './people.ts'
import { ordersOf, type StandIn } from './stand-in.ts'
import { writeDemoShop } from './write-shop.ts'

/** Not a whole second: Stripe counts in those. */
const NOW = Date.UTC(2026, 10, 22, 15, 7, 31, 417)
const byCard = demoOrders(NOW).filter(({ payment }) => payment.method === 'card')

const standInOver = ({ double }: Account): StandIn => ({
  replace: async (payments) => {
    double.control.forget(ordersOf(payments))
    double.control.adopt(payments)
  },
  knows: async (intent) => double.control.state().paymentIntents.has(intent),
})

/** The seeded shop in memory, beside a Stripe that it was seeded with. */
async function seeded(): Promise<{ account: Account; desk: Desk; standIn: StandIn }> {
  const account = aStripe()
  account.clock.now = NOW
  const { gateway, clock } = account
  const desk = await openDesk({ gateway, now: () => clock.now })
  const standIn = standInOver(account)
  await writeDemoShop(desk.ctx.db, NOW, standIn)
  return { account, desk, standIn }
}

describe('what the gateway reads at the stand-in', () => {
  const account = aStripe()
  beforeAll(() => {
    account.clock.now = NOW
    account.double.control.adopt(atStripe(byCard))
  })

  it.each(byCard.map(({ order, payment }) => [order.id, payment] as const))(
    'of %s is what the seed made up',
    async (_, { intent, facts }) => {
      expect(Object.keys(facts)).toEqual([intent])
      const read = await account.gateway.read(intent)
      expect(read).toEqual({ ...facts[intent], readAt: NOW })
    },
  )

  test('is no more than that', async () => {
    expect(await account.gateway.intentsSince(0)).toHaveLength(byCard.length)
    expect(await account.gateway.noticesSince(0)).toEqual([])
  })
})

describe('the seeded shop beside the stand-in', () => {
  test('has nothing that the nightly report would find, nor the sweep', async () => {
    const { account, desk } = await seeded()
    account.clock.now = Date.UTC(2026, 10, 23, 4, 30)
    for (const { run } of await duePayments(desk.ctx)) await run()
    await reportMoney(desk.ctx, settlePayment)
    const report = documentAt(desk.ctx.db, 'moneyReports/{report}', 'centro:2026-11-22')
    // Those of the last three days and the one in dispute.
    expect((await report.get()).data()).toMatchObject({ compared: 5, differences: [] })
    expect(desk.lines.filter(({ level }) => level === 'error')).toEqual([])
    for (const { order, payment } of byCard) {
      const { status, captured, refunded, posted } = await desk.paymentOf(order.id)
      expect({ status, captured, refunded, posted }).toEqual({
        status: payment.status,
        captured: payment.captured,
        refunded: payment.refunded,
        posted: payment.posted,
      })
    }
  })

  test('gives back at Stripe what the manager refunds', async () => {
    const { account, desk } = await seeded()
    const input = {
      order: 'demo-order-08',
      what: { kind: 'amount' as const, amount: 250 },
      reason: 'The pizza was cold.',
      bearer: 'shop' as const,
      key: 'a-key-of-the-manager',
    }
    valueOf(await desk.give('refundOrder', input, demoPerson('demo-manager')))
    await desk.work()
    const payment = await desk.paymentOf('demo-order-08')
    const { refunds } = (await account.gateway.read('pi_demo_08')) ?? {}
    expect(Object.values(refunds ?? {})).toMatchObject([{ plan: 2, amount: 250 }, { plan: 1 }])
    expect(payment.facts['pi_demo_08']?.refunds).toEqual(refunds)
    expect(payment.attention).toEqual([])
  })

  test('leaves what is left over to the reconciler, which gives it back', async () => {
    const { account, desk, standIn } = await seeded()
    account.clock.now = NOW + days(1)
    expect(await closeLeftOver(desk.ctx.db, account.clock.now, standIn)).toBe(4)
    expect((await desk.paymentOf('demo-order-13')).refunded).toBe(0)
    account.clock.now += minutes(1)
    for (const { run } of await duePayments(desk.ctx)) await run()
    for (const id of ['demo-order-13', 'demo-order-15']) {
      const payment = await desk.paymentOf(id)
      const order = (await documentAt(desk.ctx.db, 'orders/{order}', id).get()).data()
      expect(payment.refunded).toBe(payment.captured)
      expect(order?.paymentSummary.refunded).toBe(payment.captured)
      expect(order && brokenMoney(payment, await desk.entriesOf(id), order.quote)).toEqual([])
      const read = await account.gateway.read(payment.intent)
      expect(read?.refunds).toEqual(payment.facts[payment.intent]?.refunds)
    }
  })

  test('can be set up anew, as if nothing had been paid or given back since', async () => {
    const { account, standIn } = await seeded()
    await account.gateway.refund(
      { order: 'demo-order-02', intent: 'pi_demo_02', amount: 100, plan: 1 },
      'order:demo-order-02:refund:1',
    )
    await standIn.replace(atStripe(demoOrders(NOW + days(1))))
    expect(await account.gateway.intentsSince(0)).toHaveLength(byCard.length)
    expect((await account.gateway.read('pi_demo_02'))?.refunds).toEqual({})
  })
})
