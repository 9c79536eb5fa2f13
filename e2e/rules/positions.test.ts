import type { Person } from '@forno/domain/access/roles'
import { type DriverPosition, nobodyWatches } from '@forno/domain/delivery/driver-position'
import { SHOP_AT } from '@forno/domain/testing/a-store'
import { minutes } from '@forno/domain/time/millis'
import { deleteField, doc, limit, setDoc, updateDoc, where } from 'firebase/firestore'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, fromElsewhere, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('positions')

const aPlace = (changes: object = {}) => ({
  at: [-56.1912, -34.9058],
  seenAt: Date.now(),
  heading: 45,
  pausedSince: null,
  ...changes,
})

const positionOf = (uid: string, store: string, changes: Partial<DriverPosition> = {}) => ({
  path: `positions/${uid}`,
  store,
  data: () => ({
    driver: uid,
    store,
    position: aPlace({ at: [...SHOP_AT], seenAt: Date.now() - 20_000 }),
    every: 12_000,
    ...nobodyWatches,
    ...changes,
  }),
  change: () => ({ position: aPlace(), every: 4_500 }),
  asked: [where('store', '==', store), limit(100)],
})

const watchedBy = (uid: string, endsIn = minutes(60)) => ({
  watchers: ['somebody', uid],
  watchedUntil: Date.now() + endsIn,
  next: uid,
})

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    {
      what: 'where a driver of another shop is',
      ...positionOf('driver-elsewhere', ELSEWHERE, watchedBy('another')),
    },
    { what: 'where a driver is', ...positionOf('driver-9', HERE, watchedBy('another')) },
  ]
  if (!person) return others
  const { uid } = person
  return [
    ...others,
    {
      what: 'where the driver is who brought their pizza an hour and a half ago',
      ...positionOf(`${uid}-was`, ELSEWHERE, watchedBy(uid, -1)),
    },
    {
      what: 'where the driver is who brings their pizza',
      ...positionOf(`${uid}-is`, ELSEWHERE, watchedBy(uid)),
      watched: true,
      asked: [where('watchers', 'array-contains', uid), limit(1)],
    },
    { what: 'where they are themselves', ...positionOf(uid, HERE), own: true },
  ]
}

testEveryRole('positions/{uid}', rules, targetsFor)

const driver = signedInAs('driver')
const own = positionOf(driver.uid, HERE)
const save = (change: object, person: Person = driver) =>
  answerTo(updateDoc(doc(rules.as(person), own.path), change))
const stands = (changes: Partial<DriverPosition> = {}) =>
  setDoc(doc(rules.unruled(), own.path), { ...own.data(), ...changes })

describe('where a driver is', () => {
  beforeEach(() => stands())

  it.each([
    ['another person', signedInAs('customer')],
    ['another driver of the shop', { ...driver, uid: 'driver-2' }],
    ['a driver of another shop', { ...fromElsewhere('driver'), uid: driver.uid }],
    ['who drives for the shop no more', { ...driver, staff: { [HERE]: ['cook' as const] } }],
  ])('is not said by %s', async (_, person) => {
    expect(await save({ position: aPlace() }, person)).toBe('refused')
  })

  it('is not said by somebody who is not on shift', async () => {
    const nobody = { ...driver, uid: 'driver-3' }
    const place = updateDoc(doc(rules.as(nobody), 'positions/driver-3'), { position: aPlace() })
    expect(await answerTo(place)).toBe('refused')
  })

  const bad: [string, object][] = [
    ['a place that is finer than 0.0001°', { at: [-56.191_23, -34.9058] }],
    ['a latitude that is finer than 0.0001°', { at: [-56.1912, -34.905_84] }],
    ['a longitude beyond the globe', { at: [180.0001, 0] }],
    ['a latitude that is no number', { at: [-56.1912, NaN] }],
    ['a place in words', { at: ['-56.1912', '-34.9058'] }],
    ['half a place', { at: [-56.1912] }],
    ['a place with a height', { at: [-56.1912, -34.9058, 10] }],
    ['no place', { at: null }],
    ['half a moment', { seenAt: Date.now() + 0.5 }],
    ['no moment', { seenAt: null }],
    ['a heading in between', { heading: 44 }],
    ['a heading of a full turn', { heading: 360 }],
    ['a heading in words', { heading: 'north' }],
    ['a pause to come', { pausedSince: Date.now() + minutes(6) }],
    ['a pause in words', { pausedSince: 'now' }],
    ['a field nobody knows', { speed: 14 }],
  ]
  it.each(bad)('with %s is refused', async (_, changes) => {
    expect(await save({ position: aPlace(changes) })).toBe('refused')
  })

  it.each(['at', 'seenAt', 'heading', 'pausedSince'])('without %s is refused', async (field) => {
    const { [field]: _, ...rest }: Record<string, unknown> = aPlace()
    expect(await save({ position: rest })).toBe('refused')
  })

  it.each([
    ['nothing', null],
    ['words', 'here'],
    ['a list', [aPlace()]],
  ])('is not replaced by %s', async (_, position) => {
    expect(await save({ position })).toBe('refused')
  })

  it.each([
    ['nothing', null],
    ['half a millisecond', 4_500.5],
    ['less than a second', 999],
    ['more than ten minutes', 600_001],
    ['words', '4500'],
  ])('does not come every %s', async (_, every) => {
    expect(await save({ every })).toBe('refused')
  })

  it.each<[string, object]>([
    ['who may look', { watchers: ['friend'] }],
    ['until when', { watchedUntil: Date.now() + minutes(900) }],
    ['whose stop is next', { next: 'friend' }],
    ['whose driver it is', { store: ELSEWHERE }],
    ['who it is', { driver: 'another' }],
    ['what else there is', { speed: 1 }],
    ['that there is no rate', { every: deleteField() }],
    ['that there is no position', { position: deleteField() }],
  ])('does not say %s', async (_, change) => {
    expect(await save({ position: aPlace(), ...change })).toBe('refused')
  })

  it.each<[string, object]>([
    ['of whole degrees', { at: [-56, -34] }],
    ['with a heading nobody knows', { heading: null }],
    ['with a heading to the north', { heading: 0 }],
    ['with a pause of a while ago', { pausedSince: Date.now() - minutes(20) }],
  ])('is taken: a position %s', async (_, changes) => {
    expect(await save({ position: aPlace(changes), every: 45_000 })).toBe('allowed')
  })

  it.each<[string, number, 'allowed' | 'refused']>([
    ['before the one that is known', -21_000, 'refused'],
    ['a quarter of an hour ago', -minutes(15), 'refused'],
    ['to come', minutes(6), 'refused'],
    ['after the one that is known', -19_000, 'allowed'],
    ['of a clock four minutes fast', minutes(4), 'allowed'],
  ])('of a moment %s (%d ms) is %s', async (_, ms, answer) => {
    expect(await save({ position: aPlace({ seenAt: Date.now() + ms }) })).toBe(answer)
  })

  it.each([
    [-56.1645, -34.9011],
    [-0.0001, 0.0003],
    [179.9999, -89.9999],
    [2.3522, 48.8566],
  ])('is taken at %d, %d: the rounding of phone and rules agree', async (...at) => {
    expect(await save({ position: aPlace({ at }) })).toBe('allowed')
  })

  it('is said again when the phone stops sending, however old it is', async () => {
    const seenAt = Date.now() - minutes(30)
    await stands({ position: { at: SHOP_AT, seenAt, heading: null, pausedSince: null } })
    const position = aPlace({ at: [...SHOP_AT], seenAt, pausedSince: Date.now() })
    expect(await save({ position })).toBe('allowed')
    expect(await save({ position: aPlace({ seenAt: seenAt + 1 }) })).toBe('refused')
  })

  it('is said first by whoever has just begun, unless it is old', async () => {
    await stands({ position: null })
    expect(await save({ every: 45_000 })).toBe('allowed')
    expect(await save({ position: aPlace({ seenAt: Date.now() - minutes(11) }) })).toBe('refused')
    expect(await save({ position: aPlace({ seenAt: Date.now() - minutes(9) }) })).toBe('allowed')
  })
})

testCoverage('positions/{uid}', rules)
