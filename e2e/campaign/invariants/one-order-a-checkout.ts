import type { Invariant } from './look.ts'

/** A checkout makes one order however often it is sent: each order has its claim, each key its one answer. */
export const oneOrderACheckout: Invariant = ({ records, told }) => {
  const claimed = [...records.claims().values()]
    // A refund's claim knows what was answered; a checkout's order is its answer.
    .filter(({ answer }) => answer === undefined)
    .map(({ order }) => order)
    .toSorted()
  const orders = records
    .orders()
    .map(({ id }) => id)
    .toSorted()
  const complaints =
    claimed.join() === orders.join()
      ? []
      : [`one order a checkout: claimed are ${claimed.join()}, there are ${orders.join()}`]
  const answers = new Map<string, string>()
  for (const { key, by, order } of told.placed) {
    const known = answers.get(`${by} ${key}`)
    if (known !== undefined && known !== order) {
      complaints.push(`one order a checkout: ${by} got ${known} and ${order} for one key`)
    }
    answers.set(`${by} ${key}`, order)
  }
  return complaints
}
