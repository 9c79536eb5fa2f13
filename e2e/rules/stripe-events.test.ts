import type { StripeEvent } from '@forno/domain/payment/stripe-event'
import { EVENING } from '@forno/domain/testing/an-order'
import { days } from '@forno/domain/time/millis'
import { collection, getDocs, limit, orderBy, query } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { signedInAs } from '../support/rules-people.ts'

const rules = openRules('stripe-events')

const event: StripeEvent = {
  id: 'evt_1',
  type: 'payment_intent.succeeded',
  intent: 'pi_1',
  created: EVENING,
  receivedAt: EVENING,
  by: 'webhook',
  expireAt: EVENING + days(30),
}

testEveryRole('stripeEvents/{event}', rules, () => [
  {
    what: 'a notice of Stripe’s',
    path: 'stripeEvents/evt_1',
    data: () => ({ ...event }),
    change: () => ({ intent: 'pi_2' }),
    asked: [orderBy('receivedAt', 'desc'), limit(50)],
  },
])

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of notices is refused %s', async (_, asked) => {
  const events = collection(rules.as(signedInAs('admin')), 'stripeEvents')
  expect(await answerTo(getDocs(query(events, ...asked)))).toBe('refused')
})

testCoverage('stripeEvents/{event}', rules)
