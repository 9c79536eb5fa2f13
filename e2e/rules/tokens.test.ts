import type { Person } from '@forno/domain/access/roles'
import type { Order } from '@forno/domain/order/order'
import { anOrder } from '@forno/domain/testing/an-order'
import { aCustomer } from '@forno/domain/testing/people'
import { doc, getDoc, setDoc } from 'firebase/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../support/rules-attempt.ts'
import { openRules } from '../support/rules-environment.ts'
import { ELSEWHERE, HERE, type Token, tokenOf } from '../support/rules-people.ts'

const rules = openRules('tokens')
const person: Person = aCustomer('person-1')

const orders: Record<string, Partial<Order>> = {
  own: { customer: person.uid, store: ELSEWHERE },
  here: { customer: 'somebody', store: HERE },
  elsewhere: { customer: 'somebody', store: ELSEWHERE },
  toBring: { customer: 'somebody', store: HERE, status: 'ready', activeDriver: person.uid },
}

beforeAll(async () => {
  for (const [id, changes] of Object.entries(orders)) {
    await setDoc(doc(rules.unruled(), `orders/${id}`), { ...anOrder({ id, ...changes }) })
  }
})

/** The orders that somebody with these claims can open. */
async function seenWith(claims: Token): Promise<string[]> {
  const db = rules.as(person, { ...tokenOf(person), ...claims })
  const answers = await Promise.all(
    Object.keys(orders).map(async (id) => [id, await answerTo(getDoc(doc(db, `orders/${id}`)))]),
  )
  return answers.filter(([, answer]) => answer === 'allowed').map(([id]) => id ?? '')
}

describe('claims that give nothing, and take nothing away', () => {
  const nothing: [string, Token][] = [
    ['none at all', {}],
    ['no shop', { staff: {} }],
    ['a shop without roles', { staff: { [HERE]: [] } }],
    ['a role nobody knows', { staff: { [HERE]: ['owner'] } }],
    ['a role in other letters', { staff: { [HERE]: ['Manager'] } }],
    ['a shop whose name only begins alike', { staff: { [`${HERE}-2`]: ['manager'] } }],
    ['admin: false', { admin: false }],
    ['admin in words', { admin: 'true' }],
    ['admin as a number', { admin: 1 }],
    ['staff as a text', { staff: HERE }],
    ['staff as null', { staff: null }],
    ['roles as a text', { staff: { [HERE]: 'manager' } }],
    ['a role version alone', { roleVersion: 3 }],
  ]
  it.each(nothing)('%s', async (_, claims) => {
    expect(await seenWith(claims)).toEqual(['own'])
  })
})

describe('claims that give something', () => {
  const something: [string, Token, string[]][] = [
    ['a driver sees what they bring', { staff: { [HERE]: ['driver'] } }, ['own', 'toBring']],
    ['a driver elsewhere does not', { staff: { [ELSEWHERE]: ['driver'] } }, ['own']],
    ['a cook sees the shop', { staff: { [HERE]: ['cook'] } }, ['own', 'here', 'toBring']],
    [
      'a cook here who drives elsewhere sees this shop alone',
      { staff: { [HERE]: ['cook'], [ELSEWHERE]: ['driver'] } },
      ['own', 'here', 'toBring'],
    ],
    [
      'a manager of both sees both',
      { staff: { [HERE]: ['driver', 'manager'], [ELSEWHERE]: ['manager'] } },
      ['own', 'here', 'elsewhere', 'toBring'],
    ],
    [
      'an admin sees all, whatever else stands in the token',
      { admin: true, staff: HERE },
      ['own', 'here', 'elsewhere', 'toBring'],
    ],
  ]
  it.each(something)('%s', async (_, claims, seen) => {
    expect(await seenWith(claims)).toEqual(seen)
  })
})
