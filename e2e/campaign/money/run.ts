import { minutes } from '@forno/domain/time/millis'
import { reportMoney } from '../../../functions/src/books/report-money.ts'
import { settlePayment } from '../../../functions/src/payments/settle-payment.ts'
import { atLastOfMoney } from '../invariants/money/always.ts'
import { endWell, judge } from '../orders/judge.ts'
import { customers, openShop } from '../orders/shop.ts'
import { type World, world, type WorldOptions } from '../world.ts'
import { closingTime } from './closing-time.ts'
import { EVENING_LASTS, liveThrough } from './evening.ts'

/** One evening of a shop that takes cards, from its seed; throws `CampaignFailure` as soon as an invariant is broken. */
export async function runMoney(seed: number, options: WorldOptions): Promise<World> {
  const here = world(seed, options)
  const shop = await openShop(here, here.random.branch('shop').pick([1, 3, 10]))
  for (const { uid, kind } of customers) if (kind === 'customer') here.accounts.open(uid)
  const told = judge(here)
  liveThrough(here, shop, told)
  await here.pass(EVENING_LASTS)
  await endWell(here, told, {
    closingTime: closingTime(here),
    quietFor: 3,
    atLast: atLastOfMoney,
    afterwards: () => theNight(here),
    file: 'money',
  })
  return here
}

/** The nightly report finds nothing to say: whatever differed would be an error in the log, and that a complaint. */
async function theNight(here: World): Promise<void> {
  here.scheduler.start('nightly', async (gate) => reportMoney(here.contextAt(gate), settlePayment))
  await here.pass(minutes(1))
  const reports = [...here.records.reports().values()]
  if (reports.length === 0) here.complaints.push('the nightly report is missing')
}
