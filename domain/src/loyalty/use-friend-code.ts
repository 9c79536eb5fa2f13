import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { LoyaltyAccount } from './account.ts'
import { joinMarks } from './marks.ts'

/**
 * Remembers who brought somebody; paid once their first order is finished. Refuses `friendCodeNo` with `why`: `own`,
 * `each` (they brought one another), `already`, `notNew` (`ordered`: an order of theirs was finished). Who says the same
 * again is told that all is well. `marks`: of the browser that the code was typed into.
 */
export function useFriendCode(
  account: LoyaltyAccount,
  referrer: LoyaltyAccount,
  { ordered, marks }: { ordered: boolean; marks: readonly string[] },
): Result<LoyaltyAccount> {
  const no = (why: string) => refuse('friendCodeNo', { field: 'code', params: { why } })
  const { friendOf } = account
  if (account.person === referrer.person) return no('own')
  if (friendOf?.person === referrer.person && friendOf.state === 'waiting') return ok(account)
  if (friendOf) return no('already')
  if (account.finished > 0 || ordered) return no('notNew')
  if (referrer.friendOf?.person === account.person) return no('each')
  return ok({
    ...account,
    friendOf: { person: referrer.person, state: 'waiting', why: '' },
    marks: joinMarks(account.marks, marks),
  })
}
