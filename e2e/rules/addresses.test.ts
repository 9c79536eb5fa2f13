import type { Person } from '@forno/domain/access/roles'
import { NEAR } from '@forno/domain/testing/a-store'
import { minutes } from '@forno/domain/time/millis'
import { collection, doc, getDocs, limit, orderBy, query, setDoc } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('addresses')

const anAddress = (changes: object = {}) => ({
  street: 'Calle de Prueba',
  number: '100',
  at: [...NEAR],
  label: 'Home',
  usedAt: Date.now(),
  ...changes,
})

const addressOf = (uid: string) => ({
  path: `people/${uid}/addresses/calle-de-prueba-100-`,
  data: anAddress,
  change: () => ({ note: 'Ring twice', usedAt: Date.now() }),
  asked: [orderBy('usedAt', 'desc'), limit(10)],
})

testEveryRole('people/{uid}/addresses/{address}', rules, (person: Person | null): Target[] => [
  { what: "another person's address", ...addressOf('somebody') },
  ...(person ? [{ what: 'their own address', ...addressOf(person.uid), own: true as const }] : []),
])

const customer = signedInAs('customer')
const save = (address: object, id = 'home') =>
  answerTo(setDoc(doc(rules.as(customer), `people/${customer.uid}/addresses/${id}`), address))

const bad: [string, object][] = [
  ['a street that is too long', { street: 'x'.repeat(121) }],
  ['a street of a megabyte', { street: 'x'.repeat(1_000_000) }],
  ['a street of nothing', { street: '' }],
  ['a street of blanks', { street: '   ' }],
  ['a street that is a number', { street: 18 }],
  ['a number that is too long', { number: '1'.repeat(13) }],
  ['a number of nothing', { number: '' }],
  ['a number that is one', { number: 100 }],
  ['a flat that is too long', { unit: 'x'.repeat(41) }],
  ['a flat of null', { unit: null }],
  ['a note that is too long', { note: 'x'.repeat(301) }],
  ['a note that is a map', { note: { x: 1 } }],
  ['a label that is too long', { label: 'x'.repeat(41) }],
  ['a field nobody knows', { zone: 'near' }],
  ['a place that is no list', { at: 'here' }],
  ['a place that is a map', { at: { 0: NEAR[0], 1: NEAR[1] } }],
  ['a place of nothing', { at: [] }],
  ['half a place', { at: [NEAR[0]] }],
  ['a place with a height', { at: [...NEAR, 10] }],
  ['a longitude that is no number', { at: [NaN, NEAR[1]] }],
  ['a latitude that is no number', { at: [NEAR[0], NaN] }],
  ['a longitude in words', { at: ['-56.19', NEAR[1]] }],
  ['a longitude of null', { at: [null, NEAR[1]] }],
  ['a longitude without end', { at: [-Infinity, NEAR[1]] }],
  ['a longitude beyond the globe', { at: [180.000_1, NEAR[1]] }],
  ['a latitude beyond the pole', { at: [NEAR[0], -90.000_1] }],
  ['a use that is no number', { usedAt: NaN }],
  ['a use that is half', { usedAt: 0.5 }],
  ['a use before all', { usedAt: -1 }],
  ['a use to come', { usedAt: Date.now() + minutes(6) }],
  ['a use beyond the calendar', { usedAt: Number.MAX_SAFE_INTEGER }],
]
it.each(bad)('an address with %s is refused', async (_, change) => {
  expect(await save(anAddress(change))).toBe('refused')
})

it.each(['street', 'number', 'at', 'label', 'usedAt'])(
  'an address without %s is refused',
  async (field) => {
    const { [field]: _, ...rest }: Record<string, unknown> = anAddress()
    expect(await save(rest)).toBe('refused')
  },
)

it.each([
  ['with a blank', 'my home'],
  ['with a dot', 'home.1'],
  ['of another alphabet', 'дом'],
  ['longer than a hundred', 'x'.repeat(101)],
])('an address under a name %s is refused', async (_, id) => {
  expect(await save(anAddress(), id)).toBe('refused')
})

const good: [string, object][] = [
  ['everything at its longest', longest()],
  ['a place on the edge of the map', { at: [-180, 90] }],
  ['a place in whole degrees', { at: [0, 0] }],
  ['a use of long ago', { usedAt: 0 }],
  ['no label', { label: '' }],
]
it.each(good)('an address with %s is taken', async (_, change) => {
  expect(await save(anAddress(change), 'x'.repeat(100))).toBe('allowed')
})

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of addresses is refused %s', async (_, asked) => {
  const own = collection(rules.as(customer), `people/${customer.uid}/addresses`)
  expect(await answerTo(getDocs(query(own, ...asked)))).toBe('refused')
})

testCoverage('people/{uid}/addresses/{address}', rules)

function longest() {
  const text = (length: number) => 'ñ'.repeat(length)
  return { street: text(120), number: text(12), unit: text(40), note: text(300), label: text(40) }
}
