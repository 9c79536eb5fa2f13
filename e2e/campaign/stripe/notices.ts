import type { StripeDouble } from '../../../tools/stripe/double.ts'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { History } from '../history.ts'
import type { Random } from '../random.ts'
import type { Scheduler } from '../scheduler.ts'

/** A webhook as it arrives. */
export interface Arriving {
  body: Buffer
  signature: string
}

/** So long Stripe waits for an answer before it counts a notice as not taken. */
const PATIENCE: Millis = 10_000

interface Around {
  scheduler: Scheduler
  history: History
  random: Random
}

/**
 * Hands the account's notices to `arrive` (a process of the shop's own, that answers a status or dies), each after some
 * time: some late, doubled, or never. What is not answered with 2xx Stripe sends again, later each time. Gives the
 * function to be called after anything was done at Stripe.
 */
export function noticesOf(
  double: StripeDouble,
  { scheduler, history, random }: Around,
  arrive: (notice: Arriving, name: string, answered: (status: number) => void) => void,
): () => void {
  let nextLook = Infinity
  const look = () => {
    double.doDueWork()
    for (const delivery of double.due()) {
      const chance = random.branch(`notice ${delivery.id} ${delivery.tries}`)
      void double
        .tryDelivery(delivery, ({ body, headers }) => {
          const name = `notice of ${double.control.state().events.get(delivery.event)?.type}`
          const signature = headers['stripe-signature'] ?? ''
          return send({ body: Buffer.from(body), signature }, name, chance)
        })
        .then(lookLater)
    }
    lookLater()
  }
  /** Stripe does nothing by itself here: whoever follows it has to be there when something of its own is due. */
  const lookLater = () => {
    const now = scheduler.now()
    if (nextLook <= now) nextLook = Infinity
    const at = Math.max(now + 1, nextDue(double))
    if (at >= nextLook) return
    nextLook = at
    scheduler.after(at - now, look)
  }
  /** The status that Stripe gets to see. A lost notice is one that Stripe believes in: it is not sent again. */
  const send = (notice: Arriving, name: string, chance: Random): Promise<number> => {
    const { noticeLost, noticeDoubled, noticeLate } = scheduler.faults
    if (chance.chance(noticeLost)) {
      history.say(`the ${name} is lost`)
      return Promise.resolve(200)
    }
    return new Promise((resolve) => {
      const copies = chance.chance(noticeDoubled) ? 2 : 1
      for (let copy = 0; copy < copies; copy++) {
        const late = chance.chance(noticeLate)
        scheduler.after(chance.below(late ? minutes(4) : 2000), () => arrive(notice, name, resolve))
      }
      scheduler.after(minutes(4) + PATIENCE, () => resolve(0))
    })
  }
  return look
}

/** When the next try of a notice, or something that takes its time, is due; never, when nothing is. */
function nextDue(double: StripeDouble): Millis {
  const { deliveries, later } = double.control.state()
  const tries = [...deliveries.values()].filter(({ state }) => state === 'waiting')
  return Math.min(...[...tries, ...later.values()].map(({ at }) => at))
}
