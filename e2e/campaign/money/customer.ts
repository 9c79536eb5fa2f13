import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { Shop } from '@forno/domain/order/place-order'
import { aCheckout, aHalfAndHalf, aLine, toTheDoor } from '@forno/domain/testing/an-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import type { Told } from '../invariants/look.ts'
import { codes } from '../orders/codes.ts'
import { customers } from '../orders/shop.ts'
import type { Random } from '../random.ts'
import { payInBrowser } from '../stripe/browser.ts'
import type { World } from '../world.ts'

/** Cards of the test list, the good ones more often. */
const cards = [
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_mastercard',
  'pm_card_authenticationRequired',
  'pm_card_authenticationRequired',
  'pm_card_processing',
  'pm_card_processing',
  'pm_card_chargeDeclined',
  'pm_card_chargeDeclinedInsufficientFunds',
  'pm_card_createDispute',
  'pm_card_createDisputeInquiry',
  'pm_card_pendingRefund',
  'pm_card_refundFail',
] as const

type Standing = OutputOf<typeof commands.payOrder>

/** A customer orders within so long, mostly by card, and pays as people do: with 3-D Secure, a second card, or not at all. */
export function orderAndPay(
  here: World,
  shop: Shop,
  told: Told,
  { key, within, chance }: { key: string; within: Millis; chance: Random },
): void {
  const by = chance.pick(customers)
  const byCard = chance.chance(0.8)
  const checkout = aCheckout(
    {
      key,
      fulfilment: chance.chance(0.6) ? toTheDoor : { kind: 'pickup' },
      lines: chance.chance(0.5) ? [aLine({ quantity: 2 })] : [aLine(), aHalfAndHalf()],
      tip: chance.chance(0.5) ? 250 : 0,
      payment: byCard ? { method: 'card', keep: chance.chance(0.5) } : { method: 'cash' },
    },
    shop,
  )
  const placed = patiently(here, 'placeOrder', checkout, by, chance, (answer) => {
    const value = v.parse(commands.placeOrder.output, answer)
    if (told.placed.some((known) => known.order === value.order)) return
    told.placed.push({ key, by: by.uid, ...value })
    here.history.say(`${by.uid} was told of order ${value.order}`)
    if (byCard) pay(here, value.order, by, chance, 3)
  })
  here.scheduler.after(chance.below(within), placed)
}

/** Asks how the payment stands, and pays what is due, as often as it takes, `cardsLeft` cards at most. */
export function pay(
  here: World,
  order: string,
  by: Person,
  chance: Random,
  cardsLeft: number,
): void {
  if (cardsLeft === 0 || chance.chance(0.05)) return
  const ask = patiently(here, 'payOrder', { order }, by, chance, (answer) => {
    const { due }: Standing = v.parse(commands.payOrder.output, answer)
    if (!due) return
    here.scheduler.after(1000 + chance.below(20_000), () => {
      void atStripe(here, due.clientSecret, chance)
      // Whoever does not come back learns it otherwise: that is what notices and the sweep are for.
      if (chance.chance(0.6)) here.scheduler.after(chance.below(15_000), again)
    })
  })
  const again = () => pay(here, order, by, chance, cardsLeft - 1)
  here.scheduler.after(chance.below(3000), ask)
}

/** The customer's card, and their bank's question. */
async function atStripe(here: World, clientSecret: string, chance: Random): Promise<void> {
  const card = chance.pick(cards)
  const [intent = ''] = clientSecret.split('_secret')
  const status = await payInBrowser(here.stripe, clientSecret, card)
  here.history.say(`${intent} is paid with ${card}: ${status}`)
  here.stripeMoved()
  if (here.stripe.control.state().paymentIntents.get(intent)?.status !== 'requires_action') return
  if (chance.chance(0.15)) return
  const approves = chance.chance(0.85)
  here.scheduler.after(2000 + chance.below(30_000), () => {
    const isOpen = [...here.stripe.control.state().challenges.values()].some(
      (challenge) => challenge.intent === intent,
    )
    if (!isOpen) return
    here.history.say(`the bank's question of ${intent} is answered: ${approves}`)
    here.stripe.control.answerHolder(intent, approves)
    here.stripeMoved()
  })
}

/** A command that is given again until there is an answer, five times at most; now and then twice at once. */
function patiently(
  here: World,
  name: 'placeOrder' | 'payOrder',
  input: object,
  by: Person,
  chance: Random,
  answered: (value: unknown) => void,
): () => void {
  let tries = 0
  let isAnswered = false
  const send = () => {
    tries++
    here.give(name, input, by, (result) => {
      if (!result.ok) here.history.say(`${by.uid} ${name}: ${codes(result.refusals)}`)
      if (!result.ok || (isAnswered && name === 'payOrder')) return
      isAnswered = true
      answered(result.value)
    })
    here.scheduler.after(20_000, () => {
      if (!isAnswered && tries < 5) send()
    })
  }
  return () => {
    send()
    if (chance.chance(0.2)) here.scheduler.after(chance.below(minutes(0.05)), send)
  }
}
