import type { Person } from '@forno/domain/access/roles'
import { allergens } from '@forno/domain/menu/ingredient'
import { minutes } from '@forno/domain/time/millis'
import {
  deleteField,
  doc,
  documentId,
  limit,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('people')

const aProfile = (changes: object = {}) => ({
  name: 'Test person',
  phone: '+598 2000 0001',
  updatedAt: Date.now(),
  ...changes,
})

const profileOf = (uid: string) => ({
  path: `people/${uid}`,
  data: aProfile,
  change: () => ({ name: 'Another name', updatedAt: Date.now() }),
  asked: [where(documentId(), '==', uid), limit(1)],
})

testEveryRole('people/{uid}', rules, (person: Person | null): Target[] => [
  { what: "another person's profile", ...profileOf('somebody') },
  ...(person ? [{ what: 'their own profile', ...profileOf(person.uid), own: true as const }] : []),
])

const customer = signedInAs('customer')
const save = (profile: object) =>
  answerTo(setDoc(doc(rules.as(customer), `people/${customer.uid}`), profile))

const wishes = { push: true, mail: true, sms: false, news: false, quiet: null }

const bad: [string, object][] = [
  ['a name that is too long', { name: 'x'.repeat(81) }],
  ['a name of a megabyte', { name: 'x'.repeat(1_000_000) }],
  ['a name that is a number', { name: 7 }],
  ['a name that is a list', { name: ['x'] }],
  ['no name but null', { name: null }],
  ['a phone number that is too long', { phone: '0'.repeat(21) }],
  ['a phone number that is a number', { phone: 59_820_000_001 }],
  ['a role of their choice', { admin: true }],
  ['a moment that is no number', { updatedAt: NaN }],
  ['a moment that is half', { updatedAt: 0.5 }],
  ['a moment with half a millisecond', { updatedAt: Date.now() + 0.5 }],
  ['a moment without end', { updatedAt: Infinity }],
  ['a moment beyond the calendar', { updatedAt: Number.MAX_SAFE_INTEGER }],
  ['a moment before all', { updatedAt: -1 }],
  ['a moment long ago', { updatedAt: Date.now() - minutes(6) }],
  ['a moment to come', { updatedAt: Date.now() + minutes(6) }],
  ['a moment in words', { updatedAt: 'now' }],
  ['a moment of the database', { updatedAt: serverTimestamp() }],
  ['a language that we do not speak', { language: 'fr' }],
  ['a language of null', { language: null }],
  ['a birthday with its year', { birthday: '1990-11-23' }],
  ['a birthday in a thirteenth month', { birthday: '13-01' }],
  ['a birthday on a thirty-second', { birthday: '01-32' }],
  ['a birthday that is a moment', { birthday: 1_123 }],
  ['something to avoid that is no allergen', { avoid: ['pineapple'] }],
  ['allergens in one text', { avoid: 'milk' }],
  ['more allergens than there are', { avoid: Array.from({ length: 15 }, () => 'milk') }],
  ['a diet that nobody keeps', { diets: ['carnivore'] }],
  ['more diets than there are', { diets: ['vegan', 'vegan', 'vegan'] }],
  ['diets of null', { diets: null }],
  ['wishes for notices that are no map', { notices: true }],
  ['a wish for notices nobody knows', { notices: { ...wishes, pigeons: true } }],
  ['half the wishes for notices', { notices: { push: true } }],
  ['a wish for notices in words', { notices: { ...wishes, mail: 'yes' } }],
  [
    'quiet hours that no clock shows',
    { notices: { ...wishes, quiet: { from: '24:00', to: '07:00' } } },
  ],
  ['quiet hours without an end', { notices: { ...wishes, quiet: { from: '22:00' } } }],
]
it.each(bad)('a profile with %s is refused', async (_, change) => {
  expect(await save(aProfile(change))).toBe('refused')
})

it.each(['name', 'phone', 'updatedAt'])('a profile without %s is refused', async (field) => {
  const { [field]: _, ...rest }: Record<string, unknown> = aProfile()
  expect(await save(rest)).toBe('refused')
})

it('a field cannot be taken out of a profile', async () => {
  await save(aProfile())
  const own = doc(rules.as(customer), `people/${customer.uid}`)
  const taken = updateDoc(own, { phone: deleteField(), updatedAt: Date.now() })
  expect(await answerTo(taken)).toBe('refused')
})

const good: [string, object][] = [
  ['the longest name and phone number', { name: 'ñ'.repeat(80), phone: '0'.repeat(20) }],
  ['nothing said', { name: '', phone: '' }],
  ['a clock four minutes slow', { updatedAt: Date.now() - minutes(4) }],
  ['a clock four minutes fast', { updatedAt: Date.now() + minutes(4) }],
  ['a language', { language: 'es' }],
  ['a birthday on a leap day', { birthday: '02-29' }],
  ['all there is to avoid', { avoid: [...allergens] }],
  ['nothing to avoid', { avoid: [] }],
  ['both diets', { diets: ['vegetarian', 'vegan'] }],
  ['wishes for notices', { notices: wishes }],
  ['quiet hours over midnight', { notices: { ...wishes, quiet: { from: '22:30', to: '07:00' } } }],
]
it.each(good)('a profile with %s is taken', async (_, change) => {
  expect(await save(aProfile(change))).toBe('allowed')
})

testCoverage('people/{uid}', rules)
