import type { Person } from '@forno/domain/access/roles'
import type { Order } from '@forno/domain/order/order'
import { hasEnded, isFinished } from '@forno/domain/order/statuses'
import { aCheckout, aLine } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import { handlers } from '../../../functions/src/handlers.ts'
import { jobHandlers } from '../../../functions/src/job-handlers.ts'
import { runCommand } from '../../../functions/src/platform/run-command.ts'
import type { Random } from '../random.ts'
import { cook, friend, guests, manager, people, regular, type Stage } from './stage.ts'

type Deed = (here: Stage, chance: Random) => Promise<void> | void

/** What chance does next, and how often of a hundred times. */
const deeds: readonly [number, Deed][] = [
  [27, placeOrder],
  [26, finish],
  [8, cancel],
  [9, refund],
  [7, joinGuest],
  [5, bringAFriend],
  [7, doAJobAgain],
  [3, (here) => void here.sweep()],
  [8, goByDays],
]

/**
 * Some weeks of a few people, in which everything that concerns points happens in whatever order chance likes, most of
 * it twice, some of it at the same time.
 */
export async function liveThrough(here: Stage): Promise<void> {
  const chance = here.random.branch('people')
  // Codes are for who has not ordered yet: later ones are refused, which is tried too.
  if (chance.chance(0.6)) bringAFriend(here, chance.branch('first code'))
  const count = 14 + chance.below(12)
  for (let n = 0; n < count && here.complaints.length === 0; n++) {
    const own = chance.branch(`deed ${n}`)
    await pickDeed(own)(here, own)
    // Often the next comes while this one is not over.
    await here.pass(own.chance(0.4) ? own.below(50) : own.below(minutes(3)))
  }
}

function pickDeed(chance: Random): Deed {
  let left = chance.below(100)
  for (const [share, deed] of deeds) {
    left -= share
    if (left < 0) return deed
  }
  return placeOrder
}

/** Cash at the counter, so that no bank is needed; with a reward as often as not, whether it can be paid for or not. */
function placeOrder(here: Stage, chance: Random): void {
  const { shop } = here
  const by = chance.chance(0.4) ? regular : chance.pick(people)
  const reward = rewardFor(here, by, chance)
  const quantity = 1 + chance.below(3)
  const about = {
    key: `checkout-${String(chance.below(1e9)).padStart(9, '0')}`,
    lines: [aLine({ quantity })],
    fulfilment: { kind: 'pickup' } as const,
    // Whose telephone it is decides whether a friend is one.
    contact: { name: 'Test person', phone: phoneOf(by, chance) },
    ...(reward === undefined ? {} : { reward }),
  }
  const asked = aCheckout(about, shop)
  if (chance.chance(0.1)) asked.expectedTotal += 1
  here.give('placeOrder', asked, by)
  if (chance.chance(0.4)) here.give('placeOrder', asked, by)
}

/** Mostly one that can be paid for, now and then one that cannot. */
function rewardFor({ records, shop }: Stage, { uid }: Person, chance: Random): string | undefined {
  const rewards = shop.store.loyalty?.rewards ?? []
  const balance = records.loyalties().find(({ person }) => person === uid)?.balance ?? 0
  const within = rewards.filter(({ cost }) => cost <= balance)
  if (within.length > 0 && chance.chance(0.7)) return chance.pick(within).id
  return chance.chance(0.1) ? chance.pick(rewards).id : undefined
}

const phoneOf = ({ uid }: Person, chance: Random): string =>
  chance.chance(0.1)
    ? '+598 2000 0001'
    : `+598 2000 01${String(people.findIndex((one) => one.uid === uid)).padStart(2, '0')}`

const ordersThat = (here: Stage, hold: (order: Order) => boolean): Order[] =>
  here.records.orders().filter(hold)

/** The kitchen takes an order from where it stands to the customer's hands; somebody else may do the same. */
function finish(here: Stage, chance: Random): void {
  const open = ordersThat(here, ({ status }) => !hasEnded(status))
  if (open.length === 0) return placeOrder(here, chance)
  const { id } = chance.pick(open)
  const all = async (gate: Parameters<Stage['contextAt']>[0]) => {
    const ctx = here.contextAt(gate)
    for (const move of ['accept', 'prepare', 'bake', 'finish', 'collect']) {
      await runCommand(handlers.moveOrder, { order: id, move }, { person: cook, ctx })
    }
  }
  here.scheduler.start(`kitchen of ${id}`, all)
  if (chance.chance(0.3)) here.scheduler.start(`other kitchen of ${id}`, all)
}

function cancel(here: Stage, chance: Random): void {
  const open = ordersThat(here, ({ status }) => !hasEnded(status))
  if (open.length === 0) return
  const order = chance.pick(open)
  const by = people.find(({ uid }) => uid === order.customer) ?? regular
  const office = chance.chance(0.4)
  const input = { order: order.id, move: office ? 'callOff' : 'cancel', reason: 'because' }
  here.give('moveOrder', input, office ? manager : by)
  if (chance.chance(0.3)) here.give('moveOrder', input, office ? manager : by)
}

function refund(here: Stage, chance: Random): void {
  const done = ordersThat(here, ({ status }) => isFinished(status))
  if (done.length === 0) return
  const { id, quote } = chance.pick(done)
  const amount = 1 + chance.below(quote.total)
  const what = chance.chance(0.4) ? { kind: 'whole' } : { kind: 'amount', amount }
  const key = `refund-key-${String(chance.below(1e9)).padStart(9, '0')}`
  const ask = { order: id, key, what, reason: 'not good', bearer: 'shop' }
  here.give('refundOrder', ask, manager)
  if (chance.chance(0.3)) here.give('refundOrder', ask, manager)
}

/** A guest signs in to an account they had; again when the answer was lost. */
function joinGuest(here: Stage, chance: Random): void {
  const guest = chance.pick(guests)
  const into = chance.pick([regular, friend])
  // In the campaign's accounts a token is the uid itself.
  here.give('joinGuest', { guestToken: guest.uid }, into)
  if (chance.chance(0.5)) here.give('joinGuest', { guestToken: guest.uid }, into)
}

/** Somebody's code is made, and used by somebody else (or by themselves, who may not). */
function bringAFriend(here: Stage, chance: Random): void {
  const by = chance.chance(0.8) ? regular : friend
  const to = chance.pick(people)
  here.give('makeFriendCode', {}, by, (made) => {
    if (!made.ok) return
    const use = () => here.give('useFriendCode', made.value, to)
    use()
    if (chance.chance(0.3)) use()
  })
}

/** An event that comes twice, or late: the work for an order's points is done again, whatever has been since. */
function doAJobAgain(here: Stage, chance: Random): void {
  const orders = here.records.orders()
  if (orders.length === 0) return
  const { id } = chance.pick(orders)
  here.scheduler.start(`points of ${id} again`, (gate) =>
    jobHandlers.settlePoints.run({ order: id }, here.contextAt(gate)),
  )
}

/** Days in which nobody does anything, and a night's work at their end. */
async function goByDays(here: Stage, chance: Random): Promise<void> {
  here.history.say('days go by')
  await here.pass(days(2 + chance.below(14)))
  here.night()
}
