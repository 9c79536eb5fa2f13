import { expect, it } from 'vitest'
import { valueOf } from '../testing/an-order.ts'
import { aReview } from '../testing/a-review.ts'
import { moderated } from './moderate-review.ts'

const waiting = aReview()
const now = waiting.at + 1000
const show = { version: 1, state: 'shown' } as const

it('a review is shown, and answered, by somebody at some time', () => {
  expect(valueOf(moderated(waiting, { ...show, answer: 'Thank you!' }, 'manager-1', now))).toEqual({
    ...waiting,
    state: 'shown',
    answer: { text: 'Thank you!', at: now, by: 'manager-1' },
    counted: false,
    version: 2,
  })
})

it('hiding it leaves its answer', () => {
  const answered = valueOf(moderated(waiting, { ...show, answer: 'Thanks' }, 'manager-1', now))
  const hidden = valueOf(moderated(answered, { version: 2, state: 'hidden' }, 'manager-2', now + 1))
  expect(hidden).toMatchObject({ state: 'hidden', answer: answered.answer, version: 3 })
})

it('the same word twice is one', () => {
  const shown = valueOf(moderated(waiting, { ...show, answer: 'Thanks' }, 'manager-1', now))
  expect(valueOf(moderated(shown, { ...show, answer: 'Thanks' }, 'manager-1', now + 5))).toBe(shown)
})

it('nobody shows what they have not read', () => {
  const replaced = aReview({ version: 2 })
  expect(moderated(replaced, show, 'manager-1', now)).toMatchObject({
    refusals: [{ code: 'reviewChanged' }],
  })
  const hidden = valueOf(moderated(waiting, { version: 1, state: 'hidden' }, 'manager-2', now))
  expect(moderated(hidden, show, 'manager-1', now)).toMatchObject({
    refusals: [{ code: 'reviewChanged' }],
  })
})
