import type { Commands } from '../commands/all.ts'
import type { InputOf } from '../commands/command.ts'
import { ok, refuse, type Result } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import type { Review } from './review.ts'

/** What the shop says to a review. Without an answer the one that it has stays. */
export type Moderation = Omit<InputOf<Commands['moderateReview']>, 'order'>

/**
 * A review as the shop lets it be seen, or not, and with its answer. Refuses `reviewChanged` to who has looked at an
 * older version: nobody shows what they have not read. The same word of the same person twice changes nothing.
 */
export function moderated(
  known: Review,
  { version, state, answer }: Moderation,
  by: string,
  now: Millis,
): Result<Review> {
  const isAnswerNew = answer !== undefined && answer !== known.answer?.text
  if (known.state === state && !isAnswerNew) return ok(known)
  if (known.version !== version) return refuse('reviewChanged')
  return ok({
    ...known,
    state,
    answer: isAnswerNew ? { text: answer, at: now, by } : known.answer,
    shownPhoto: state === 'shown' ? known.shownPhoto : null,
    counted: false,
    version: known.version + 1,
  })
}
