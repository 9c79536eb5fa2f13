import type { Person, StaffRole } from '@forno/domain/access/roles'
import type { StaffMember } from '@forno/domain/access/staff'
import { collection, getDocs, limit, query, type QueryConstraint, where } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, fromElsewhere, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('staff')

const workingAt = (store: string) => [where('stores', 'array-contains', store), limit(100)]

function aMember(uid: string, store: string) {
  const member: StaffMember = {
    uid,
    name: 'Test member',
    email: `${uid}@example.com`,
    roles: { [store]: ['cook'] },
    stores: [store],
    admin: false,
    active: true,
    version: 1,
  }
  return {
    path: `staff/${uid}`,
    store,
    data: () => ({ ...member }),
    change: () => ({ admin: true }),
    asked: workingAt(store),
  }
}

testEveryRole('staff/{uid}', rules, (person: Person | null): Target[] => [
  { what: "somebody's record at another shop", ...aMember('stranger', ELSEWHERE) },
  { what: "a colleague's record", ...aMember('colleague', HERE) },
  ...(person
    ? [{ what: 'their own record', ...aMember(person.uid, HERE), own: true as const }]
    : []),
])

describe('lists of staff', () => {
  const manager = signedInAs('manager')
  const managerOf = (...stores: string[]): Person => ({
    ...manager,
    staff: Object.fromEntries(stores.map((store) => [store, ['manager'] satisfies StaffRole[]])),
  })
  const ask = (person: Person, asked: QueryConstraint[]) =>
    answerTo(getDocs(query(collection(rules.as(person), 'staff'), ...asked)))
  const tenStores = Array.from({ length: 10 }, (_, n) => `shop-${n}`)

  const refused: [string, Person, QueryConstraint[]][] = [
    ['of every shop', manager, [limit(100)]],
    ['without an end', manager, [where('stores', 'array-contains', HERE)]],
    ['of more than a hundred', manager, [where('stores', 'array-contains', HERE), limit(101)]],
    [
      'of their shop and another',
      manager,
      [where('stores', 'array-contains-any', [HERE, ELSEWHERE]), limit(100)],
    ],
    ['by roles, which say nothing of shops', manager, [where('admin', '==', true), limit(100)]],
    ['of this shop to the manager of another', fromElsewhere('manager'), workingAt(HERE)],
    [
      'of an eleventh shop, beyond those that are tried',
      managerOf(...tenStores, 'shop-last'),
      workingAt('shop-last'),
    ],
    ['of a shop where the manager of another cooks', cooksAtOne(), workingAt(HERE)],
  ]
  it.each(refused)('are refused %s', async (_, person, asked) => {
    expect(await ask(person, asked)).toBe('refused')
  })

  const allowed: [string, Person, QueryConstraint[]][] = [
    ['of the other shop to its manager who cooks here', cooksAtOne(), workingAt(ELSEWHERE)],
    ...tenStores.map((store): [string, Person, QueryConstraint[]] => [
      `of ${store} to the manager of ten`,
      managerOf(...tenStores),
      workingAt(store),
    ]),
    ['of everybody to an admin', signedInAs('admin'), [limit(100)]],
  ]
  it.each(allowed)('are allowed %s', async (_, person, asked) => {
    expect(await ask(person, asked)).toBe('allowed')
  })

  function cooksAtOne(): Person {
    return { ...manager, staff: { [HERE]: ['cook'], [ELSEWHERE]: ['manager'] } }
  }
})

testCoverage('staff/{uid}', rules)
