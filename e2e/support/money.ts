import { expect } from '@playwright/test'
import { entriesOf, orderRecord, paymentRecord } from './records.ts'
import { intentsAtStripe } from './stand-in.ts'

/** "$13.95" → 1395. */
export const centsOf = (shown: string): number => Math.round(Number(shown.replace('$', '')) * 100)

/** An order's money as the three who keep accounts of it have it. Amounts in cents. */
async function moneyOf(order: string) {
  const [{ quote }, payment, entries, intents] = await Promise.all([
    orderRecord(order),
    paymentRecord(order),
    entriesOf(order),
    intentsAtStripe(order),
  ])
  const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  const lines = entries.flatMap((entry) => entry.lines)
  const into = lines.filter(({ account }) => account === 'cardClearing')
  const fees = lines.filter(({ account }) => account === 'processingFees')
  return {
    agreed: quote.total,
    atStripe: {
      /** Intents for the order itself that were not given up. */
      orders: intents.filter(
        (one) => one.metadata['purpose'] !== 'tip' && one.status !== 'canceled',
      ).length,
      held: total(intents.map((one) => one.amount_capturable)),
      taken: total(intents.map((one) => one.amount_received)),
      captures: total(intents.map((one) => one.captures)),
      refunded: total(intents.map((one) => one.refunded)),
    },
    written: { held: payment.authorised, taken: payment.captured, refunded: payment.refunded },
    books: {
      /** What the books have on the way from cards, fees not taken off: taken less given back. */
      card: total([...into, ...fees].map(({ amount }) => amount)),
      /** Nothing, always. */
      sum: total(lines.map(({ amount }) => amount)),
    },
  }
}

/** One card holds the price, and nothing else: at Stripe and with us. Nothing is booked before money is taken. */
export async function expectHeld(order: string, price: string): Promise<void> {
  const held = centsOf(price)
  await expect
    .poll(() => moneyOf(order))
    .toEqual({
      agreed: held,
      atStripe: { orders: 1, held, taken: 0, captures: 0, refunded: 0 },
      written: { held, taken: 0, refunded: 0 },
      books: { card: 0, sum: 0 },
    })
}

/**
 * The price was taken, once, with what came on top of it afterwards (a raised tip) and less what went back: at
 * Stripe, with us and in the books alike.
 */
export async function expectTaken(
  order: string,
  price: string,
  { more = 0, refunded = 0 }: { more?: number; refunded?: number } = {},
): Promise<void> {
  const agreed = centsOf(price)
  const taken = agreed + more
  await expect
    .poll(() => moneyOf(order))
    .toEqual({
      agreed,
      atStripe: { orders: 1, held: 0, taken, captures: more > 0 ? 2 : 1, refunded },
      written: { held: 0, taken, refunded },
      books: { card: taken - refunded, sum: 0 },
    })
}

/** No card holds anything for the order any more, none was charged, and nothing is booked. */
export async function expectLetGo(order: string, price: string): Promise<void> {
  await expect
    .poll(() => moneyOf(order))
    .toEqual({
      agreed: centsOf(price),
      atStripe: { orders: 0, held: 0, taken: 0, captures: 0, refunded: 0 },
      written: { held: 0, taken: 0, refunded: 0 },
      books: { card: 0, sum: 0 },
    })
}
