import type { Person } from '@forno/domain/access/roles'
import { type Message, messageId, messageOn } from '@forno/domain/messages/message'
import { EVENING } from '@forno/domain/testing/an-order'
import {
  collection,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('messages')

const order = 'order-0001'
const id = messageId(order, 'near')
const message: Message = messageOn({ order, code: 'K7M2', store: HERE }, 'near', EVENING)

const messageTo = (uid: string) => ({
  path: `people/${uid}/messages/${id}`,
  store: HERE,
  data: () => ({ ...message }),
  change: () => ({ readAt: Date.now() }),
  asked: [orderBy('at', 'desc'), limit(20)],
})

testEveryRole('people/{uid}/messages/{message}', rules, (person: Person | null): Target[] => [
  { what: 'what another person is told', ...messageTo('somebody') },
  ...(person ? [{ what: 'what they are told', ...messageTo(person.uid), own: true as const }] : []),
])

const customer = signedInAs('customer')

it('whoever is to be told may wait for it', async () => {
  const path = `people/${customer.uid}/messages/${messageId('order-0002', 'near')}`
  expect(await answerTo(getDoc(doc(rules.as(customer), path)))).toBe('allowed')
})

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of messages is refused %s', async (_, asked) => {
  const own = collection(rules.as(customer), `people/${customer.uid}/messages`)
  expect(await answerTo(getDocs(query(own, ...asked)))).toBe('refused')
})

/** What its owner may not make of a message. */
const own = `people/${customer.uid}/messages/${messageId('order-0003', 'near')}`
const changing = async (changes: object) => {
  await setDoc(doc(rules.unruled(), own), { ...message })
  return answerTo(updateDoc(doc(rules.as(customer), own), changes))
}

it('its owner says that it has been read, now', async () => {
  expect(await changing({ readAt: Date.now() })).toBe('allowed')
})

it.each([
  ['that it was read an hour ago', { readAt: Date.now() - 3_600_000 }],
  ['that it is unread again', { readAt: null }],
  ['when it was read in words', { readAt: 'now' }],
  ['what it says', { readAt: Date.now(), params: { points: 1000 } }],
  ['its kind', { kind: 'birthday' }],
  ['that it is to be sent again', { 'sending.state': 'waiting', 'sending.dueAt': 1 }],
  ['another field', { readAt: Date.now(), read: true }],
])('its owner does not say %s', async (_, changes) => {
  expect(await changing(changes)).toBe('refused')
})

testCoverage('people/{uid}/messages/{message}', rules)
