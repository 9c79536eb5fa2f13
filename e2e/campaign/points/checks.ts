import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import { wrongWith } from '@forno/domain/loyalty/testing/balance'
import { sum } from '@forno/domain/money/cents'
import type { Order } from '@forno/domain/order/order'
import { hasEnded, isFinished } from '@forno/domain/order/statuses'
import type { Payment } from '@forno/domain/payment/payment'
import { people, type Stage } from './stage.ts'

/** All that is known of points, past all gates. */
export const pointsOf = ({
  records,
}: Stage): { accounts: LoyaltyAccount[]; lines: PointsLine[] } => ({
  accounts: records.loyalties(),
  lines: records.points(),
})

/**
 * I9, after every commit that touched points: each account is the sum of its lines, never below nothing; an order has
 * earned at most once, whoever has it now; a friend was paid for at most once; who has no account has no lines.
 */
export function watchPoints(here: Stage): void {
  here.store.watch((changes) => {
    if (!changes.some(({ path }) => /^(points|loyalties)\//.test(path))) return
    const { accounts, lines } = pointsOf(here)
    for (const account of accounts) {
      for (const wrong of wrongWith(account, lines)) {
        here.complaints.push(`I9: ${account.person}: ${wrong}`)
      }
    }
    const known = new Set(accounts.map(({ person }) => person))
    for (const { id, person } of lines) {
      if (!known.has(person)) here.complaints.push(`I9: ${id} is of ${person}, who has no account`)
    }
    for (const order of new Set(lines.flatMap((line) => line.order ?? []))) {
      for (const kind of ['earn', 'redeem'] as const) {
        const count = lines.filter((line) => line.order === order && line.kind === kind).length
        if (count > 1) here.complaints.push(`I9: ${order} has ${count} lines of ${kind}`)
      }
    }
    for (const kind of ['friend', 'referrer'] as const) {
      const paid = lines.filter((line) => line.kind === kind).map(({ id }) => id)
      if (paid.length > people.length)
        here.complaints.push(`friends were paid for ${paid.length} times`)
      if (new Set(paid).size !== paid.length) here.complaints.push(`a friend was paid for twice`)
    }
  })
}

/** What a line asked for, whether it was there or is owed since. */
const moved = ({ amount, owed }: PointsLine): number => amount - owed

/** I9 and I10 at the end, by a reckoning of our own: from orders and refunds alone. */
export function judgeAtLast(here: Stage): void {
  const { lines } = pointsOf(here)
  const payments = here.records.payments()
  for (const order of here.records.orders()) {
    const own = lines.filter((line) => line.order === order.id)
    const payment = payments.get(order.id)
    if (payment)
      here.complaints.push(...earnedWrong(order, payment, own), ...rewardWrong(order, payment, own))
  }
  for (const [id, { state }] of here.records.jobs()) {
    if (state !== 'done') here.complaints.push(`${id} is ${state} at the end`)
  }
}

function earnedWrong(order: Order, payment: Payment, own: readonly PointsLine[]): string[] {
  const kept = sum(own.filter(({ kind }) => kind === 'earn' || kind === 'takeBack').map(moved))
  const { earns } = order.points
  const wrong: string[] = []
  const say = (bad: boolean, words: string) =>
    void (bad && wrong.push(`I9: ${order.code} ${words}`))
  if (!isFinished(order.status)) {
    say(kept !== 0, `is ${order.status} and has earned ${kept}`)
    return wrong
  }
  const { captured, refunded } = payment
  // Cash without tip or delivery: everything that was paid is goods, so points follow the money.
  const expected = captured === 0 ? earns : (earns * (captured - refunded)) / captured
  // Rounded down to a whole point; and of a part that is paid back, the cent between goods and their tax may lie on either side.
  const odd = captured === 0 ? 1 : 1 + earns / captured
  say(Math.abs(kept - expected) > odd, `has earned ${kept}, not about ${expected.toFixed(1)}`)
  say(refunded === 0 && kept !== earns, `was kept whole and has earned ${kept} of ${earns}`)
  say(captured > 0 && refunded === captured && kept !== 0, `was refunded and has earned ${kept}`)
  return wrong
}

function rewardWrong(order: Order, payment: Payment, own: readonly PointsLine[]): string[] {
  const spent = sum(own.filter(({ kind }) => kind === 'redeem' || kind === 'giveBack').map(moved))
  const { reward } = order.points
  const without = hasEnded(order.status) && !isFinished(order.status)
  const allBack = payment.captured > 0 && payment.refunded === payment.captured
  const expected = reward && !without && !allBack ? -reward.cost : 0
  return spent === expected
    ? []
    : [`I10: ${order.code} (${order.status}) has spent ${-spent} points, not ${-expected}`]
}
