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

const rules = openRules('devices')

const DEVICE = 'a-browser-of-somebody'
const aDevice = (changes: object = {}) => ({
  token: 'a-registration-token',
  name: 'Chrome on Android',
  language: 'en',
  createdAt: Date.now() - minutes(60),
  seenAt: Date.now(),
  ...changes,
})

const deviceOf = (uid: string) => ({
  path: `people/${uid}/devices/${DEVICE}`,
  data: aDevice,
  change: () => ({ token: 'its-next-token', seenAt: Date.now() }),
  asked: [orderBy('seenAt', 'desc'), limit(10)],
})

testEveryRole('people/{uid}/devices/{device}', rules, (person: Person | null): Target[] => [
  { what: "another person's device", ...deviceOf('somebody') },
  ...(person ? [{ what: 'their own device', ...deviceOf(person.uid), own: true as const }] : []),
])

const customer = signedInAs('customer')
const save = (device: object, id = DEVICE) =>
  answerTo(setDoc(doc(rules.as(customer), `people/${customer.uid}/devices/${id}`), device))

const bad: [string, object][] = [
  ['a token of nothing', { token: '' }],
  ['a token that is a number', { token: 7 }],
  ['a token of a megabyte', { token: 'x'.repeat(1_000_000) }],
  ['a token that is too long', { token: 'x'.repeat(4097) }],
  ['a name that is too long', { name: 'x'.repeat(61) }],
  ['a name of nothing', { name: '' }],
  ['a language that nobody speaks here', { language: 'xx' }],
  ['a field nobody knows', { admin: true }],
  ['a beginning that is still to come', { createdAt: Date.now() + minutes(60) }],
  ['a beginning that is text', { createdAt: 'today' }],
  ['a look of an hour ago', { seenAt: Date.now() - minutes(60) }],
]

it.each(bad)('a device with %s is refused', async (_, changes) => {
  expect(await save(aDevice(changes))).toBe('refused')
})

it.each(['token', 'name', 'language', 'createdAt', 'seenAt'])(
  'a device without its %s is refused',
  async (field) => {
    const { [field]: _, ...rest } = aDevice() as Record<string, unknown>
    expect(await save(rest)).toBe('refused')
  },
)

it.each(['short', 'x'.repeat(41), 'with a blank in it'])(
  'a device is not called “%s”',
  async (id) => {
    expect(await save(aDevice(), id)).toBe('refused')
  },
)

it.each(['en', 'es'])('a device that speaks %s is kept', async (language) => {
  expect(await save(aDevice({ language }))).toBe('allowed')
})

it.each([
  ['without an end', []],
  ['of more than a hundred', [limit(101)]],
])('a list of devices is refused %s', async (_, asked) => {
  const own = collection(rules.as(customer), `people/${customer.uid}/devices`)
  expect(await answerTo(getDocs(query(own, ...asked)))).toBe('refused')
})

testCoverage('people/{uid}/devices/{device}', rules)
