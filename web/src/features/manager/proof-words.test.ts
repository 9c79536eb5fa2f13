import { freshStop, type Stop } from '@forno/domain/run/stop'
import { aStop } from '@forno/domain/run/testing/a-run'
import { expect, it, test } from 'vitest'
import { cashWords, proofWords } from './proof-words.ts'

const stop = (changes: Partial<Stop>): Stop => ({ ...freshStop(aStop()), ...changes })

it.each<[Partial<Stop>, string | null]>([
  [{ status: 'onBoard' }, null],
  [{ status: 'handedOver', proof: { kind: 'pin' } }, 'Handed over: the customer’s PIN was right.'],
  [{ status: 'handedOver', proof: { kind: 'photo', photo: 'p' } }, 'Handed over, with a photo.'],
  [
    { status: 'left', unreachable: 'noAnswer', proof: { kind: 'photo', photo: 'p' } },
    'Left at the door: nobody answered.',
  ],
  [
    { status: 'handedOver', proof: { kind: 'none', reason: 'no camera' } },
    'Handed over without proof: “no camera”',
  ],
  [{ status: 'returned', unreachable: 'noAccess' }, 'Brought back: there was no way in.'],
])('a stop that ended as %o says so', (changes, words) => {
  expect(proofWords(stop(changes))).toBe(words)
})

test('cash says what was given and what went back', () => {
  const money = (amount: number) => `${amount / 100}`
  expect(cashWords({ cashDue: 1850, cashGiven: 2000 }, money)).toBe(
    '20 in cash for 18.5, 1.5 change',
  )
  expect(cashWords({ cashDue: 1850, cashGiven: 1850 }, money)).toBe('18.5 in cash')
  expect(cashWords({ cashDue: 0, cashGiven: null }, money)).toBeNull()
})
