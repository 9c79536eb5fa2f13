import * as v from 'valibot'
import { sum } from '../../money/cents.ts'
import { type LoyaltyAccount, loyaltyAccountSchema } from '../account.ts'
import { pointsIn } from '../lots.ts'
import { type PointsLine, pointsLineSchema } from '../points-line.ts'

/** What is wrong with an account beside all the lines of its person: nothing, if all is well. */
export function wrongWith(account: LoyaltyAccount, all: readonly PointsLine[]): string[] {
  const wrong: string[] = []
  const say = (bad: boolean, words: string) => void (bad && wrong.push(words))
  const lines = all.filter(({ person }) => person === account.person)
  const amounts = sum(lines.map(({ amount }) => amount))
  const owed = sum(lines.map((line) => line.owed))
  say(!v.is(loyaltyAccountSchema, account), `is no account: ${JSON.stringify(account)}`)
  say(account.balance !== amounts, `balance ${account.balance}, lines ${amounts}`)
  say(account.balance !== pointsIn(account.lots), `balance ${account.balance}, lots differ`)
  say(account.owed !== owed, `owes ${account.owed}, lines ${owed}`)
  say(account.owed > 0 && account.balance > 0, `owes ${account.owed} and has ${account.balance}`)
  say(account.balance < 0 || account.owed < 0, 'is below nothing')
  say(account.expiresAt !== (account.lots[0]?.until ?? null), 'expires at another moment')
  for (const line of lines) {
    say(!v.is(pointsLineSchema, line), `is no line: ${JSON.stringify(line)}`)
    say(pointsIn(line.lots) !== Math.abs(line.amount), `lots of ${line.id} differ`)
    say(line.amount === 0 && line.owed === 0, `${line.id} says nothing`)
    say(Object.is(line.amount, -0) || Object.is(line.owed, -0), `${line.id} has a negative nothing`)
  }
  const ids = new Set(all.map(({ id }) => id))
  say(ids.size !== all.length, 'has a line twice')
  return wrong
}
