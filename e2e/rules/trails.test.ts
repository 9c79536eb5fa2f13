import type { Person } from '@forno/domain/access/roles'
import { days, minutes } from '@forno/domain/time/millis'
import {
  collection,
  doc,
  getDocs,
  limit,
  query,
  setDoc,
  Timestamp,
  where,
} from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, fromElsewhere, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('trails')

const inMillis = (ms: number) => Timestamp.fromMillis(Date.now() + ms)
const many = <T>(count: number, value: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => value(n))

const aPiece = (driver: string, changes: object = {}) => ({
  driver,
  store: HERE,
  line: [-56.191_234, -34.905_81, -56, 0],
  times: [Date.now() - 5_000, Date.now()],
  expireAt: inMillis(days(1)),
  ...changes,
})

const pieceOf = (id: string, driver: string, store: string) => ({
  path: `trails/${id}`,
  store,
  data: () => aPiece(driver, { store }),
  change: () => ({ line: [0, 0, 0, 0] }),
  asked: [where('store', '==', store), where('driver', '==', driver), limit(100)],
})

testEveryRole('trails/{piece}', rules, (person: Person | null): Target[] => [
  {
    what: "a piece of another shop's driver",
    ...pieceOf('driver-elsewhere-1', 'driver-elsewhere', ELSEWHERE),
  },
  { what: "a piece of a driver's way", ...pieceOf('driver-9-1', 'driver-9', HERE) },
  ...(person
    ? [
        {
          what: 'a piece of their own way',
          ...pieceOf(`${person.uid}-1795387538980`, person.uid, HERE),
          own: true as const,
        },
      ]
    : []),
])

const driver = signedInAs('driver')
let pieces = 0
const save = (changes: object, person: Person = driver, id = `${driver.uid}-${pieces++}`) =>
  answerTo(setDoc(doc(rules.as(person), `trails/${id}`), aPiece(driver.uid, changes)))

const bad: [string, object][] = [
  ['in the name of another', { driver: 'driver-2' }],
  ['of another shop', { store: ELSEWHERE }],
  ['without a point', { line: [], times: [] }],
  ['of more than sixty points', { line: many(122, () => 0), times: many(61, (n) => n) }],
  ['with more points than times', { times: [1] }],
  ['with fewer points than times', { line: [0, 0] }],
  ['that is half a point', { line: [0, 0, 0] }],
  ['that is no list', { line: { size: 4 } }],
  ['with times that are no list', { times: 2 }],
  ['with times in words', { times: ['now', 'then'] }],
  ['with half a moment', { times: [0.5, 1] }],
  ['with a moment before all', { times: [-1, 1] }],
  ['with places in words', { line: ['here', 'there', 0, 0] }],
  ['with nothing for a place', { line: [null, null, 0, 0] }],
  ['with places that are no numbers', { line: [NaN, NaN, 0, 0] }],
  ['with a megabyte for a place', { line: ['1'.repeat(900_000), 0, 0, 0] }],
  ['with a map for a place', { line: [{ lng: 1 }, 0, 0, 0] }],
  ['that stays for two days', { expireAt: inMillis(days(2)) }],
  ['that stays for ever', { expireAt: null }],
  ['that stays until a number', { expireAt: Date.now() + minutes(60) }],
  ['that should be gone already', { expireAt: inMillis(-minutes(1)) }],
  ['with a field nobody knows', { speed: [14, 15] }],
]
it.each(bad)('a piece %s is refused', async (_, changes) => {
  expect(await save(changes)).toBe('refused')
})

it.each(['driver', 'store', 'line', 'times', 'expireAt'])(
  'a piece without %s is refused',
  async (field) => {
    const { [field]: _, ...rest }: Record<string, unknown> = aPiece(driver.uid)
    const place = doc(rules.as(driver), `trails/${driver.uid}-9999`)
    expect(await answerTo(setDoc(place, rest))).toBe('refused')
  },
)

it.each([
  ['of another', 'driver-2-1'],
  ['that only begins alike', 'driver-12-1'],
  ['without a moment', 'driver-1'],
  ['with words for a moment', 'driver-1-now'],
  ['with a moment too long', `driver-1-${'1'.repeat(15)}`],
])('a piece under a name %s is refused', async (_, id) => {
  expect(await save({}, driver, id)).toBe('refused')
})

it('a piece by who drives for another shop is refused', async () => {
  expect(await save({}, { ...fromElsewhere('driver'), uid: driver.uid })).toBe('refused')
})

it.each<[string, object]>([
  [
    'of sixty points',
    { line: many(120, (n) => -56.123_456_789_012_3 - n / 7e5), times: many(60, () => Date.now()) },
  ],
  ['at the edge of the map', { line: [180, -90, -0.000_001, 1e-9] }],
  ['that stays a little longer by a fast clock', { expireAt: inMillis(days(1) + minutes(50)) }],
])('a piece %s is taken', async (_, changes) => {
  expect(await save(changes)).toBe('allowed')
})

it('a piece that is there stays as it is', async () => {
  expect(await save({}, driver, `${driver.uid}-777`)).toBe('allowed')
  expect(await save({ line: [0, 0, 0, 0] }, driver, `${driver.uid}-777`)).toBe('refused')
})

it.each([
  ['without an end', [where('store', '==', HERE)]],
  ['of every shop', [limit(100)]],
])('a list of pieces is refused to a manager %s', async (_, asked) => {
  const trails = collection(rules.as(signedInAs('manager')), 'trails')
  expect(await answerTo(getDocs(query(trails, ...asked)))).toBe('refused')
})

testCoverage('trails/{piece}', rules)
