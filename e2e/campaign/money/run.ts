import { days, type Millis, minutes } from '@forno/domain/time/millis'
import { reportMoney } from '../../../functions/src/books/report-money.ts'
import { settlePayment } from '../../../functions/src/payments/settle-payment.ts'
import { atLastOfMoney } from '../invariants/money/always.ts'
import { endWell, judge } from '../orders/judge.ts'
import { customers, openShop } from '../orders/shop.ts'
import { type World, world, type WorldOptions } from '../world.ts'
import { closingTime } from './closing-time.ts'
import { EVENING_LASTS, liveThrough } from './evening.ts'

const hours = (n: number): Millis => minutes(60 * n)

/** One evening of a shop that takes cards, from its seed; throws `CampaignFailure` as soon as an invariant is broken. */
export async function runMoney(seed: number, options: WorldOptions): Promise<World> {
  const here = world(seed, options)
  const shop = await openShop(here, here.random.branch('shop').pick([1, 3, 10]))
  for (const { uid, kind } of customers) if (kind === 'customer') here.accounts.open(uid)
  const told = judge(here)
  liveThrough(here, shop, told)
  const lasts = breakdown(here)
  await here.pass(EVENING_LASTS + lasts)
  await endWell(here, told, {
    closingTime: async () => {
      await closingTime(here, told)()
      // What happened while everything was down is found by the night, where Stripe tells nobody any more.
      if (lasts > 0) await theNight(here, lasts)
    },
    quietFor: 3,
    atLast: atLastOfMoney,
    afterwards: () => theNight(here, lasts),
    file: 'money',
  })
  return here
}

/** Longer than Stripe remembers an idempotency key and tries to deliver a notice; or than a card holds money. */
const breakdowns: readonly Millis[] = [hours(26), days(8)]

/** On some evenings everything is down from some moment on; for how long on this one, 0 for not at all. */
function breakdown(here: World): Millis {
  const chance = here.random.branch('breakdown')
  const isOne = chance.chance(here.scheduler.faults.breakdown)
  const at = chance.below(EVENING_LASTS)
  const lasts = isOne ? chance.pick(breakdowns) : 0
  if (isOne) here.scheduler.after(at, () => here.scheduler.breakDown(lasts))
  return lasts
}

/** The nightly report finds nothing to say: whatever differed would be an error in the log, and that a complaint. */
async function theNight(here: World, lasts: Millis): Promise<void> {
  here.scheduler.start('nightly', async (gate) => reportMoney(here.contextAt(gate), settlePayment))
  // Each complaint ends the time that passes, and some of them are forgiven.
  for (let times = 0; times < 4; times++) {
    await here.pass(minutes(0.5))
    forgive(here, lasts)
  }
  const isMissing = here.records.reports().size === 0
  if (isMissing && here.complaints.length === 0)
    here.complaints.push('the nightly report is missing')
}

/** After days on which nothing worked a hold may be gone, and nobody but staff can do anything about it. */
function forgive({ complaints }: World, lasts: Millis): void {
  if (lasts === 0) return
  const left = complaints.filter((words) => !/\((authorisationLost|acceptedUnpaid)\)/.test(words))
  complaints.splice(0, complaints.length, ...left)
}
