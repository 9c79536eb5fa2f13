import { type TrackedOrder, trackedOrder } from '@forno/domain/order/tracked-order'
import { anOrder } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { deleteField, doc, getDoc, limit, setDoc, updateDoc, where } from 'firebase/firestore'
import { expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { testCoverage } from '../support/rules-coverage.ts'
import { openRules } from '../support/rules-environment.ts'
import { testEveryRole } from '../support/rules-matrix.ts'
import { HERE } from '../support/rules-people.ts'
import type { Target } from '../support/rules-targets.ts'

const rules = openRules('trackings')

const aTracking = (token: string, livesOn: number) => {
  const data = (): TrackedOrder => ({
    ...trackedOrder(anOrder({ tracking: token })),
    expiresAt: Date.now() + livesOn,
  })
  return {
    path: `trackings/${token}`,
    store: HERE,
    data,
    change: () => ({ expiresAt: Number.MAX_VALUE }),
  }
}

// Not a guess: the rule looks at the time alone, so this is the list that would be proven if lists were allowed.
const asked = [where('expiresAt', '>', Date.now() + minutes(10)), limit(1)]

const targets: Target[] = [
  {
    what: 'behind a link that has expired',
    ...aTracking('order-0001.old', -1),
    asked,
  },
  {
    what: 'behind a link they know',
    ...aTracking('order-0001.live', minutes(20)),
    link: true,
    asked,
  },
]

testEveryRole('trackings/{token}', rules, () => targets)

it('a link that never was is refused like one that has expired', async () => {
  const guessed = doc(rules.as(null), 'trackings/order-0001.guess')
  expect(await answerTo(getDoc(guessed))).toBe('refused')
})

it('a tracking without an end is shown to nobody', async () => {
  const path = 'trackings/order-0001.endless'
  await setDoc(doc(rules.unruled(), path), aTracking('order-0001.endless', 0).data())
  await updateDoc(doc(rules.unruled(), path), { expiresAt: deleteField() })
  expect(await answerTo(getDoc(doc(rules.as(null), path)))).toBe('refused')
})

testCoverage('trackings/{token}', rules)
