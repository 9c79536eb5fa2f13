import type { Person } from '@forno/domain/access/roles'
import {
  type DriverPosition,
  nobodyWatches,
  type Watching,
  watchingOf,
} from '@forno/domain/delivery/driver-position'
import { GONE_WITHIN } from '@forno/domain/delivery/grants'
import type { Run } from '@forno/domain/run/run'
import { after, aRun, setOut } from '@forno/domain/run/testing/a-run'
import { aCustomer } from '@forno/domain/testing/people'
import { SHOP_AT } from '@forno/domain/testing/a-store'
import { minutes } from '@forno/domain/time/millis'
import { doc, getDoc, onSnapshot, setDoc, updateDoc } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { openRules } from '../support/rules-environment.ts'
import { HERE } from '../support/rules-people.ts'

// The story of one run, and who of its customers sees the dot at each stage: what the server writes, and what the
// rules make of it.

const rules = openRules('watching')
const PATH = 'positions/driver-1'

const a = aCustomer('customer-a')
const b = aCustomer('customer-b')
const stranger = aCustomer('customer-c')

const gone = [...setOut] as const
const handOver = (stop: string) =>
  [
    { move: 'arrive', stop },
    { move: 'handOver', stop, proof: { kind: 'hand' }, cash: null },
  ] as const

/** What the server writes with this run; the builders' evening is over, so the end is put into the time of the test. */
function shownFor(run: Run, from: 'pickUp' | 'nextStop'): Watching {
  const watching = watchingOf(run, from)
  return { ...watching, watchedUntil: watching.watchers.length > 0 ? Date.now() + minutes(60) : 0 }
}

const write = (watching: Watching) => {
  const position: DriverPosition = {
    driver: 'driver-1',
    store: HERE,
    position: { at: SHOP_AT, seenAt: Date.now(), heading: null, pausedSince: null },
    every: 4_500,
    ...watching,
  }
  return setDoc(doc(rules.unruled(), PATH), { ...position })
}

async function whoSees(): Promise<string[]> {
  const seen: string[] = []
  for (const person of [a, b, stranger]) {
    const answer = await answerTo(getDoc(doc(rules.as(person), PATH)))
    if (answer === 'allowed') seen.push(person.uid)
  }
  return seen
}

describe('the dot of a driver with two stops', () => {
  const stages: [string, Run, string[], string[]][] = [
    ['before anybody has accepted the bags', aRun(), [], []],
    ['before pick-up, while bags are ticked', after(aRun(), gone[0], gone[1]), [], []],
    ['once the driver has set out', after(aRun(), ...gone), [a.uid, b.uid], [a.uid]],
    [
      'at the first door',
      after(aRun(), ...gone, { move: 'arrive', stop: 'order-a' }),
      [a.uid, b.uid],
      [a.uid],
    ],
    ['after the first hand-over', after(aRun(), ...gone, ...handOver('order-a')), [b.uid], [b.uid]],
    [
      'after the last',
      after(aRun(), ...gone, ...handOver('order-a'), ...handOver('order-b')),
      [],
      [],
    ],
  ]

  it.each(stages)('%s is seen by whom it should be', async (_, run, fromPickUp, nextStop) => {
    await write(shownFor(run, 'pickUp'))
    expect(await whoSees()).toEqual(fromPickUp)
    await write(shownFor(run, 'nextStop'))
    expect(await whoSees()).toEqual(nextStop)
  })

  it('is seen by nobody after its last moment, though nothing was written', async () => {
    // Somebody who has not asked before: `request.time` is when a connection was opened, not when it is used.
    const late = aCustomer('customer-late')
    await write({ watchers: [late.uid], watchedUntil: Date.now() - 1, next: late.uid })
    expect(await answerTo(getDoc(doc(rules.as(late), PATH)))).toBe('refused')
  })

  it('is seen by nobody once the shift has ended', async () => {
    expect(await answerTo(getDoc(doc(rules.as(a), 'positions/driver-2')))).toBe('refused')
  })
})

describe('whoever listens', () => {
  /** What a listener is told, in turn. */
  function listen(person: Person) {
    const heard: string[] = []
    const stop = onSnapshot(
      doc(rules.as(person), PATH),
      (snapshot) => heard.push(snapshot.exists() ? 'place' : 'nothing'),
      (error) => heard.push(error.code),
    )
    return { heard, stop }
  }

  it.each<[string, Partial<Watching>]>([
    ['the hand-over takes them off the list', nobodyWatches],
    ['another stop is next', { watchers: [b.uid], next: b.uid }],
  ])('is cut off within 5 s when %s, and hears no more', async (_, change) => {
    await write(shownFor(after(aRun(), ...gone), 'nextStop'))
    const { heard, stop } = listen(a)
    await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe('place')

    await updateDoc(doc(rules.unruled(), PATH), { ...change })
    await expect.poll(() => heard.at(-1), { timeout: GONE_WITHIN }).toBe('permission-denied')

    const told = heard.length
    await updateDoc(doc(rules.unruled(), PATH), { 'position.seenAt': Date.now() })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(heard).toHaveLength(told)
    stop()
  })

  it('is not told where the driver was when the list changed', async () => {
    await write(shownFor(after(aRun(), ...gone), 'nextStop'))
    const { heard, stop } = listen(a)
    await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe('place')
    const told = heard.length
    await updateDoc(doc(rules.unruled(), PATH), {
      ...nobodyWatches,
      'position.at': [-56.1, -34.9],
    })
    await expect.poll(() => heard.at(-1), { timeout: GONE_WITHIN }).toBe('permission-denied')
    expect(heard.slice(told)).toEqual(['permission-denied'])
    stop()
  })
})
