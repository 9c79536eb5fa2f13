import type { Person } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import type { Order } from '@forno/domain/order/order'
import type { Shop } from '@forno/domain/order/place-order'
import type { Payment } from '@forno/domain/payment/payment'
import { aCheckout, aLine } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { calm } from '../faults.ts'
import { atLastOfMoney } from '../invariants/money/always.ts'
import type { Told } from '../invariants/look.ts'
import { endWell, judge } from '../orders/judge.ts'
import { cooks, customers, manager, openShop } from '../orders/shop.ts'
import type { Fate, Task } from '../scheduler.ts'
import { payInBrowser } from '../stripe/browser.ts'
import { type World, world } from '../world.ts'
import { closingTime } from './closing-time.ts'

const [customer, cook] = [customers[0], cooks[0]]
const RECEIPT_TO = 'guest@example.test'

interface Scene {
  here: World
  shop: Shop
  told: Told
}
type Deed = (scene: Scene) => void

const orderOf = ({ here }: Scene): Order | undefined => here.records.orders()[0]
const paymentOf = (scene: Scene): Payment | undefined =>
  scene.here.records.payments().get(orderOf(scene)?.id ?? '')

const command =
  (name: CommandName, by: Person | undefined, input: (scene: Scene) => object): Deed =>
  (scene) => {
    if (!by) throw new Error(`nobody gives ${name}`)
    scene.here.give(name, input(scene), by, (result) => {
      if (!result.ok || name !== 'placeOrder') return
      const value = v.parse(commands.placeOrder.output, result.value)
      scene.told.placed.push({ key: 'the one', by: by.uid, ...value })
    })
  }

const about = (more: object) => (scene: Scene) => ({ order: orderOf(scene)?.id ?? 'none', ...more })

const place = command('placeOrder', customer, ({ shop }) =>
  aCheckout({ lines: [aLine()], tip: 200, payment: { method: 'card', keep: true } }, shop),
)
const ask = command('payOrder', customer, about({}))
const move = (name: string, by: Person | undefined, more: object = {}) =>
  command('moveOrder', by, about({ move: name, ...more }))
const tip = (amount: number) => command('changeTip', customer, about({ tip: amount }))

/** The customer pays in the browser and never looks again: the rest is told by Stripe's notices. */
const pay: Deed = ({ here }) => {
  const [intent] = here.stripe.control.state().paymentIntents.values()
  if (intent?.status !== 'requires_payment_method') return
  void payInBrowser(here.stripe, intent.client_secret ?? '', 'pm_card_visa')
  here.stripeMoved()
}

interface Case {
  before: readonly Deed[]
  deed: Deed
  /** Whether what was wanted has come about. */
  isDone: (scene: Scene) => boolean
}

const paid = [place, ask, pay]
const taken = [...paid, move('accept', cook)]

/** Everything of this area that calls something outside, at a moment when it does. */
export const cases = {
  'placeOrder by card': {
    before: [],
    deed: place,
    isDone: (scene) => orderOf(scene) !== undefined,
  },
  'payOrder makes the payment': {
    before: [place],
    deed: ask,
    isDone: (scene) => (paymentOf(scene)?.intent ?? '') !== '',
  },
  'payOrder looks, beside the notices': {
    before: [place, ask],
    deed: (scene) => {
      pay(scene)
      ask(scene)
    },
    isDone: (scene) => orderOf(scene)?.status === 'placed',
  },
  'notices alone': {
    before: [place, ask],
    deed: pay,
    isDone: (scene) => orderOf(scene)?.status === 'placed',
  },
  'accept captures': {
    before: paid,
    deed: move('accept', cook),
    isDone: (scene) => paymentOf(scene)?.status === 'captured',
  },
  'cancel lets go': {
    before: paid,
    deed: move('cancel', customer),
    isDone: (scene) => paymentOf(scene)?.status === 'cancelled',
  },
  'callOff gives back': {
    before: taken,
    deed: move('callOff', manager, { reason: 'no flour' }),
    isDone: (scene) => (paymentOf(scene)?.refunded ?? 0) > 0,
  },
  refundOrder: {
    before: taken,
    deed: command(
      'refundOrder',
      manager,
      about({
        key: 'refund-key-000001',
        what: { kind: 'amount', amount: 300 },
        reason: 'cold',
        bearer: 'shop',
      }),
    ),
    isDone: (scene) => paymentOf(scene)?.refunded === 300,
  },
  'changeTip charges the kept card': {
    before: taken,
    deed: tip(450),
    isDone: (scene) => (paymentOf(scene)?.captured ?? 0) === price(scene) + 250,
  },
  'changeTip gives back': {
    before: taken,
    deed: tip(50),
    isDone: (scene) => paymentOf(scene)?.refunded === 150,
  },
  'sendReceipt mails': {
    before: taken,
    deed: command('sendReceipt', customer, about({ key: 'receipt-key-00001', to: RECEIPT_TO })),
    isDone: ({ here }) => here.letters.sent.some(({ to }) => to === RECEIPT_TO),
  },
} satisfies Record<string, Case>
export type CaseName = keyof typeof cases

const price = (scene: Scene): number => paymentOf(scene)?.price.amount ?? 0

const processes = ['command', 'job', 'notice'] as const
type Process = (typeof processes)[number]

/** One call that something becomes of: the n-th that was made once the deed was begun. */
export interface Trouble {
  call: number
  fate: Fate
}

/** A call as it was made: by what kind of process, and what for. */
export interface Call {
  by: Process
  what: string
}

/** Minutes; soon over, so that few idle sweeps come before the one that matters. */
const ACCEPT_WITHIN = 1

/**
 * Does one thing in a world where only one call goes wrong; a second time afterwards with `retry`, as a person would.
 * Answers which calls there were and whether it came about, at once and at last; throws when anything ends wrong.
 */
export async function doWithTrouble(name: CaseName, trouble: Trouble | null, retry: boolean) {
  const here = world(1, { faults: calm })
  const shop = await openShop(here, ACCEPT_WITHIN)
  if (customer) here.accounts.open(customer.uid)
  const scene: Scene = { here, shop, told: judge(here) }
  const { before, deed, isDone }: Case = cases[name]
  for (const earlier of before) await done(scene, earlier)
  const calls: Call[] = []
  here.scheduler.plan = (task, what) => {
    calls.push({ by: processOf(task), what: kindOf(what) })
    return trouble?.call === calls.length ? trouble.fate : 'goes well'
  }
  await done(scene, deed)
  const atOnce = isDone(scene)
  const made = [...calls]
  if (retry) await done(scene, deed)
  const whenRetried = isDone(scene)
  // Without closing time: what was asked for is to come about, not what people would do with the order next.
  let atLast = whenRetried
  await endWell(here, scene.told, {
    closingTime: async () => {
      await here.pass(minutes(0.5))
      for (let minute = 0; minute < 7 && !isDone(scene); minute++) await here.pass(minutes(1))
      atLast = isDone(scene)
      await closingTime(here, scene.told)()
    },
    quietFor: 1,
    atLast: atLastOfMoney,
  })
  return { calls: made, atOnce, whenRetried, atLast }
}

async function done({ here, ...rest }: Scene, deed: Deed): Promise<void> {
  deed({ here, ...rest })
  await here.pass(minutes(0.1))
}

const processOf = ({ name }: Task): Process => {
  if (name.startsWith('notice')) return 'notice'
  return name === 'sweep' || name.startsWith('trigger') ? 'job' : 'command'
}

/** `stripe capture`, `commit`, `mail`: calls of one kind, whatever they are about. */
const kindOf = (what: string): string => {
  const [first = '', second = '', third = ''] = what.split(' ')
  if (first !== 'stripe') return first
  return second === 'make' || second === 'list'
    ? `${first} ${second} ${third}`
    : `${first} ${second}`
}
