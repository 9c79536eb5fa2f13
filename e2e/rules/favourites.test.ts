import type { Person } from '@forno/domain/access/roles'
import { minutes } from '@forno/domain/time/millis'
import { collection, doc, getDocs, limit, orderBy, query, setDoc } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('favourites')

const pizza = {
  kind: 'pizza',
  size: 'l',
  crust: 'classic',
  left: { pizza: 'margherita', toppings: [{ ingredient: 'basil', amount: 'no' }] },
}
const wings = { kind: 'product', item: 'wings', variant: 'twelve' }

const aFavourite = (changes: object = {}) => ({
  name: 'Margherita',
  choice: pizza,
  savedAt: Date.now(),
  ...changes,
})

const favouriteOf = (uid: string) => ({
  path: `people/${uid}/favourites/one`,
  data: aFavourite,
  change: () => ({ name: 'The good one', savedAt: Date.now() }),
  asked: [orderBy('savedAt', 'desc'), limit(50)],
})

testEveryRole('people/{uid}/favourites/{favourite}', rules, (person: Person | null): Target[] => [
  { what: "another person's favourite", ...favouriteOf('somebody') },
  ...(person
    ? [{ what: 'their own favourite', ...favouriteOf(person.uid), own: true as const }]
    : []),
])

const customer = signedInAs('customer')
const save = (favourite: object, id = 'one') =>
  answerTo(setDoc(doc(rules.as(customer), `people/${customer.uid}/favourites/${id}`), favourite))

const bad: [string, object][] = [
  ['a name that is too long', { name: 'x'.repeat(61) }],
  ['a name of blanks', { name: '  ' }],
  ['a name that is a number', { name: 7 }],
  ['a choice that is a text', { choice: 'margherita' }],
  ['a choice that is a list', { choice: [pizza] }],
  ['a choice of a kind nobody knows', { choice: { ...pizza, kind: 'burger' } }],
  ['a choice without a kind', { choice: { size: 'l' } }],
  ['a choice with a price', { choice: { ...pizza, price: 1 } }],
  ['a field nobody knows', { price: 1 }],
  ['a moment long ago', { savedAt: Date.now() - minutes(6) }],
  ['a moment to come', { savedAt: Date.now() + minutes(6) }],
  ['a moment that is half', { savedAt: 0.5 }],
]
it.each(bad)('a favourite with %s is refused', async (_, change) => {
  expect(await save(aFavourite(change))).toBe('refused')
})

it.each(['name', 'choice', 'savedAt'])('a favourite without %s is refused', async (field) => {
  const { [field]: _, ...rest }: Record<string, unknown> = aFavourite()
  expect(await save(rest)).toBe('refused')
})

it.each([
  ['with a blank', 'my own'],
  ['of another alphabet', 'дом'],
  ['longer than a hundred', 'x'.repeat(101)],
])('a favourite under a name %s is refused', async (_, id) => {
  expect(await save(aFavourite(), id)).toBe('refused')
})

const good: [string, object][] = [
  ['the longest name', { name: 'ñ'.repeat(60) }],
  ['a product', { choice: wings }],
  ['two halves', { choice: { ...pizza, right: { pizza: 'funghi', toppings: [] } } }],
]
it.each(good)('a favourite with %s is taken', async (_, change) => {
  expect(await save(aFavourite(change), 'x'.repeat(100))).toBe('allowed')
})

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of favourites is refused %s', async (_, asked) => {
  const own = collection(rules.as(customer), `people/${customer.uid}/favourites`)
  expect(await answerTo(getDocs(query(own, ...asked)))).toBe('refused')
})

testCoverage('people/{uid}/favourites/{favourite}', rules)
