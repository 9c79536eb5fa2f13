import type { MoneyReport } from '@forno/domain/books/money-report'
import { aStore } from '@forno/domain/testing/a-store'
import { aCardPayment, someFacts } from '@forno/domain/testing/a-payment'
import { anOrder, EVENING } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import { beforeEach, describe, expect, it } from 'vitest'
import { reportMoney } from '../../../functions/src/books/report-money.ts'
import { settlePayment } from '../../../functions/src/payments/settle-payment.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { aGateway } from './a-gateway.ts'
import { type Desk, openDesk } from './desk.ts'

/** 04:30 UTC is half past one there: the day that has just ended is the evening's. */
const NIGHT = minutes(5.5 * 60)
const DAY = '2026-11-21'
const order = anOrder({ status: 'delivered', payment: { method: 'card', keep: false } })
const { total } = order.quote
const captured = (changes: Partial<StripeFacts> = {}): StripeFacts =>
  someFacts(order, { status: 'succeeded', received: total, ...changes })
const refunded = { re_1: { amount: 100, status: 'succeeded', plan: null } } as const

let desk: Desk
/** What Stripe has: made since, and older ones that it only shows when asked, or in its notices. */
let atStripe: StripeFacts[]
let older: StripeFacts[]
let noticed: string[]

const keep = async (about: typeof order, ...readings: Partial<StripeFacts>[]) => {
  const { payment, entries } = aCardPayment(readings, about)
  await desk.keep(about, payment, entries)
}
const report = async (store = 'centro', day = DAY): Promise<MoneyReport | undefined> =>
  (await documentAt(desk.ctx.db, 'moneyReports/{report}', `${store}:${day}`).get()).data()
const found = async (store = 'centro') =>
  (await report(store))?.differences.map(({ kind, detail }) => `${kind} ${detail}`)
const night = () => reportMoney(desk.ctx, settlePayment)
const said = () =>
  desk.lines.filter(({ level, message }) => level === 'error' && message.startsWith('Stripe and'))

beforeEach(async () => {
  atStripe = [captured()]
  older = []
  noticed = []
  const gateway = aGateway({
    intentsSince: async () => atStripe,
    noticesSince: async () =>
      noticed.map((intent) => ({ id: `evt_${intent}`, type: 'x', intent, created: 0 })),
    read: async (id) => [...atStripe, ...older].find((facts) => facts.id === id) ?? null,
  })
  desk = await openDesk({ gateway })
  await keep(order, { status: 'succeeded', received: total })
  desk.pass(NIGHT)
})

describe('the nightly report', () => {
  it('is written also when nothing differs, with what came in on the shop’s day', async () => {
    await night()
    expect(await report()).toMatchObject({
      day: DAY,
      compared: 1,
      captured: total,
      refunded: 0,
      differences: [],
    })
    expect(said()).toEqual([])
  })

  it('lists a refund that nobody told us of, and puts it right', async () => {
    atStripe = [captured({ readAt: EVENING + 9, refunds: refunded })]
    await night()
    expect(await found()).toEqual(['notRead refund'])
    expect((await desk.paymentOf(order.id)).refunded).toBe(100)
    expect(said()).toHaveLength(1)
    await night()
    expect(await found()).toEqual(['notRead refund'])
  })

  it('sees it on an order of long ago, by Stripe’s notice', async () => {
    desk.pass(days(40))
    atStripe = []
    older = [captured({ readAt: EVENING + 9, refunds: refunded })]
    noticed = ['pi_1']
    await night()
    expect((await report('centro', '2026-12-31'))?.differences).toMatchObject([{ kind: 'notRead' }])
    expect((await desk.paymentOf(order.id)).refunded).toBe(100)
  })

  it('keeps what cannot be put right, and goes on', async () => {
    atStripe = [captured({ refunds: refunded }), captured({ id: 'pi_9', order: 'order-9999' })]
    await reportMoney(desk.ctx, () => Promise.reject(new Error('no answer')))
    expect(await found()).toEqual(['unknownOrder succeeded', 'notRead refund'])
  })

  it('lists what Stripe does not show', async () => {
    atStripe = []
    await night()
    expect(await found()).toEqual(['missingAtStripe succeeded'])
  })

  it('lists books that say something else, and changes nothing in them', async () => {
    const { payment, entries } = aCardPayment([{ status: 'succeeded', received: total }], order)
    const lost = entries.find(({ kind }) => kind === 'capture')
    const id = lost?.id ?? ''
    await documentAt(desk.ctx.db, 'payments/{order}/entries/{entry}', order.id, id).delete()
    await night()
    expect((await report())?.differences).toEqual([
      expect.objectContaining({ kind: 'amount', atStripe: total, inBooks: 0 }),
    ])
    expect(await desk.paymentOf(order.id)).toEqual(payment)
  })

  it('does not list what moved while it was being made', async () => {
    const late = captured({ readAt: EVENING + 9, refunds: refunded })
    const gateway = aGateway({
      // The list is older than the books; whoever asks once more sees what they say.
      intentsSince: async () => [captured()],
      noticesSince: async () => [],
      read: async () => late,
    })
    const now = { ...desk.ctx, gateway }
    await keep(order, { status: 'succeeded', received: total, refunds: refunded })
    await reportMoney(now, settlePayment)
    expect(await found()).toEqual([])
  })

  it('gives each shop its own, and to the first what is nobody’s', async () => {
    await documentAt(desk.ctx.db, 'stores/{store}', 'norte').set(aStore({ id: 'norte' }))
    const theirs = anOrder({ id: 'order-0002', store: 'norte', status: 'delivered' })
    await keep(theirs, { id: 'pi_2', status: 'succeeded', received: total })
    atStripe = [captured(), captured({ id: 'pi_9', order: '' })]
    await night()
    expect(await found('centro')).toEqual(['notOurs succeeded'])
    expect(await found('norte')).toEqual(['missingAtStripe succeeded'])
  })

  it('is not written of half the money: when Stripe does not answer, it is tried again', async () => {
    const broken = aGateway({ intentsSince: () => Promise.reject(new Error('no answer')) })
    await expect(reportMoney({ ...desk.ctx, gateway: broken }, settlePayment)).rejects.toThrow(
      'no answer',
    )
    expect(await report()).toBeUndefined()
  })
})
