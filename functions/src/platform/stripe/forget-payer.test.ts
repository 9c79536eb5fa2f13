import { beforeEach, describe, expect, it } from 'vitest'
import { type Account, aStripe } from './testing/a-stripe.ts'

let account: Account

beforeEach(() => {
  account = aStripe()
})

const MAIL = 'somebody@example.test'
const isGone = async (payer: string) => {
  const found = await account.stripe.customers.retrieve(payer)
  return 'deleted' in found
}

describe('whoever is forgotten', () => {
  it('is a customer of Stripe no more, nor by a second record of theirs', async () => {
    const [one, lost] = [
      await account.gateway.makePayer('uid-1', MAIL, 'first'),
      await account.gateway.makePayer('uid-1', MAIL, 'a day later'),
    ]
    await account.gateway.forgetPayer('uid-1', MAIL, one)
    expect([await isGone(one), await isGone(lost)]).toEqual([true, true])
  })

  it('takes nobody along who has the same address', async () => {
    const other = await account.gateway.makePayer('uid-2', MAIL, 'other')
    await account.gateway.forgetPayer('uid-1', MAIL, '')
    expect(await isGone(other)).toBe(false)
  })

  it('may be forgotten twice, and without an address', async () => {
    const one = await account.gateway.makePayer('uid-1', MAIL, 'first')
    await account.gateway.forgetPayer('uid-1', '', one)
    await account.gateway.forgetPayer('uid-1', '', one)
    expect(await isGone(one)).toBe(true)
    await account.gateway.forgetPayer('uid-1', '', '')
  })
})
