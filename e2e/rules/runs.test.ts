import type { Person } from '@forno/domain/access/roles'
import { newRun, type Run } from '@forno/domain/run/run'
import { isActive, isOver, runStatuses } from '@forno/domain/run/statuses'
import { aStop } from '@forno/domain/run/testing/a-run'
import { SHOP_AT } from '@forno/domain/testing/a-store'
import { EVENING } from '@forno/domain/testing/an-order'
import {
  collection,
  getDocs,
  limit,
  orderBy,
  query,
  type QueryConstraint,
  where,
} from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { ELSEWHERE, HERE, signedInAs } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('runs')

const boardOf = (store: string) => [
  where('store', '==', store),
  where(
    'status',
    'in',
    runStatuses.filter((status) => !isOver(status)),
  ),
  orderBy('leaveAt'),
  limit(100),
]
const shownTo = (uid: string, store: string) => [
  where('store', '==', store),
  where('shownTo', '==', uid),
  where('status', 'in', runStatuses.filter(isActive)),
  orderBy('leaveAt', 'desc'),
  limit(1),
]

const aRunAt = (id: string, store: string, changes: Partial<Run> = {}, customer = 'somebody') => ({
  path: `runs/${id}`,
  store,
  data: () => ({
    ...newRun({
      id,
      store,
      shop: SHOP_AT,
      leaveAt: EVENING,
      why: 'on one way',
      stops: [aStop({ customer })],
    }),
    ...changes,
  }),
  change: () => ({ status: 'cancelled' }),
})

function targetsFor(person: Person | null): Target[] {
  const others: Target[] = [
    { what: 'a run of another shop', ...aRunAt('elsewhere', ELSEWHERE), asked: boardOf(ELSEWHERE) },
    { what: 'a run that nobody is asked about', ...aRunAt('here', HERE), asked: boardOf(HERE) },
  ]
  if (!person) return others
  const { uid } = person
  const driver = { uid, name: 'Test driver' }
  const theirs = { driver, shownTo: uid, status: 'accepted' } as const
  return [
    ...others,
    {
      what: 'a run to their own door',
      ...aRunAt(`${uid}-eats`, ELSEWHERE, {}, uid),
      asked: boardOf(ELSEWHERE),
    },
    {
      what: 'a run they once had and that is shown to nobody',
      ...aRunAt(`${uid}-over`, HERE, { driver, shownTo: null, status: 'done' }),
      asked: [where('store', '==', HERE), where('driver.uid', '==', uid), limit(20)],
    },
    {
      what: 'a run of a shop where they do not drive',
      ...aRunAt(`${uid}-strange`, ELSEWHERE, theirs),
      assigned: true,
      asked: shownTo(uid, ELSEWHERE),
    },
    {
      what: 'a run they are asked about',
      ...aRunAt(`${uid}-offer`, HERE, { shownTo: uid, status: 'offered' }),
      assigned: true,
      asked: shownTo(uid, HERE),
    },
    {
      what: 'a run they have in hand',
      ...aRunAt(`${uid}-run`, HERE, theirs),
      assigned: true,
      asked: shownTo(uid, HERE),
    },
  ]
}

testEveryRole('runs/{run}', rules, targetsFor)

const driver = signedInAs('driver')
it.each<[string, Person, QueryConstraint[]]>([
  ['without an end', signedInAs('cook'), [where('store', '==', HERE)]],
  ['of every shop', signedInAs('manager'), [limit(100)]],
  ['of the shop, by a driver', driver, boardOf(HERE)],
  ['by a driver who names no shop', driver, [where('shownTo', '==', driver.uid), limit(5)]],
  ['that another is asked about', driver, shownTo('driver-2', HERE)],
  ['of their shop and another', signedInAs('cook'), inBoth()],
])('a list of runs is refused %s', async (_, person, asked) => {
  expect(await answerTo(getDocs(query(collection(rules.as(person), 'runs'), ...asked)))).toBe(
    'refused',
  )
})

testCoverage('runs/{run}', rules)

function inBoth() {
  return [where('store', 'in', [HERE, ELSEWHERE]), limit(100)]
}
