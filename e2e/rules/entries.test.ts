import { postCapture } from '@forno/domain/books/post'
import { EVENING } from '@forno/domain/testing/an-order'
import { collection, collectionGroup, getDocs, limit, query, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'

const rules = openRules('entries')

function anEntry(order: string, store: string) {
  const entry = postCapture({ order, store, currency: 'USD' }, 'pi_1', 3474, EVENING)
  return {
    path: `payments/${order}/entries/${entry.id}`,
    store,
    data: () => ({ ...entry }),
    change: () => ({ lines: [] }),
    asked: [where('store', '==', store), limit(100)],
  }
}

testEveryRole('payments/{order}/entries/{entry}', rules, () => [
  { what: 'what another shop booked', ...anEntry('elsewhere', ELSEWHERE) },
  { what: 'what the shop booked', ...anEntry('here', HERE) },
])

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of more than a hundred', [where('store', '==', HERE), limit(101)]],
  ['without saying whose', [limit(50)]],
])('the books of an order are refused %s', async (_, asked) => {
  const entries = collection(rules.as(signedInAs('manager')), 'payments/here/entries')
  expect(await answerTo(getDocs(query(entries, ...asked)))).toBe('refused')
})

it('the books of all orders at once are refused: they are read order by order', async () => {
  const all = collectionGroup(rules.as(signedInAs('manager')), 'entries')
  const asked = query(all, where('store', '==', HERE), limit(100))
  expect(await answerTo(getDocs(asked))).toBe('refused')
})

testCoverage('payments/{order}/entries/{entry}', rules)
