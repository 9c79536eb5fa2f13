import type { Person } from '@forno/domain/access/roles'
import type { Driver } from '@forno/domain/run/driver'
import { aDriver } from '@forno/domain/run/testing/a-run'
import { collection, doc, getDoc, getDocs, limit, query, where } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('drivers')

const onShiftOf = (store: string) => [where('shift.store', '==', store), limit(100)]

/** A driver on shift for a shop; null: at home. */
function aDriverAt(uid: string, store: string | null) {
  const { shift } = aDriver()
  const driver: Driver = aDriver({ uid, shift: store && shift ? { ...shift, store } : null })
  return {
    path: `drivers/${uid}`,
    ...(store && { store }),
    data: () => ({ ...driver }),
    change: () => ({ capacity: 12 }),
    asked: onShiftOf(store ?? HERE),
  }
}

testEveryRole('drivers/{uid}', rules, (person: Person | null): Target[] => [
  { what: 'who is on shift for another shop', ...aDriverAt('driver-elsewhere', ELSEWHERE) },
  { what: 'who is on shift for the shop', ...aDriverAt('driver-9', HERE) },
  {
    what: 'who drives for the shop and is at home',
    ...aDriverAt('driver-8', null),
    asked: [where('stores', 'array-contains', HERE), limit(100)],
  },
  ...(person
    ? [{ what: 'themselves on shift', ...aDriverAt(person.uid, HERE), own: true as const }]
    : []),
])

describe('a driver at home', () => {
  const away = (uid: string) => ({ ...signedInAs('driver'), uid })
  const look = (person: Person, uid = person.uid) =>
    answerTo(getDoc(doc(rules.as(person), `drivers/${uid}`)))

  it('may look whether they are on shift before they ever were', async () => {
    expect(await look(away('driver-new'))).toBe('allowed')
    expect(await look(away('driver-new'), 'driver-other')).toBe('refused')
  })

  it('may do so with driving as the last of ten shops, or beside another role', async () => {
    const shops = Array.from({ length: 9 }, (_, n) => [`shop-${n}`, ['cook' as const]])
    const ten = { ...away('driver-ten'), staff: { ...Object.fromEntries(shops), z: ['driver'] } }
    expect(await look(ten)).toBe('allowed')
    const both = { ...away('driver-both'), staff: { [HERE]: ['cook' as const, 'driver' as const] } }
    expect(await look(both)).toBe('allowed')
  })

  it('is nobody to look as when the roles are of another kind', async () => {
    expect(await look({ ...signedInAs('cook'), uid: 'cook-new' })).toBe('refused')
    expect(await look({ ...signedInAs('customer'), uid: 'customer-new' })).toBe('refused')
  })
})

it.each([
  ['without an end', [where('shift.store', '==', HERE)]],
  ['of every shop', [limit(100)]],
  ['of more than a hundred', [where('shift.store', '==', HERE), limit(101)]],
  ['by who may drive, on shift or not', [where('stores', 'array-contains', HERE), limit(100)]],
])('a list of drivers is refused to a manager %s', async (_, asked) => {
  const drivers = collection(rules.as(signedInAs('manager')), 'drivers')
  expect(await answerTo(getDocs(query(drivers, ...asked)))).toBe('refused')
})

testCoverage('drivers/{uid}', rules)
