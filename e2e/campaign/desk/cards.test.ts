import type { SavedCard } from '@forno/domain/payment/payer'
import { valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, aGuest } from '@forno/domain/testing/people'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { type Desk, openDesk, refusedWith } from './desk.ts'
import { aGateway } from './a-gateway.ts'

const customer = aCustomer()
const card = (id: string): SavedCard => ({
  id,
  brand: 'visa',
  last4: '4242',
  expMonth: 12,
  expYear: 2030,
})
let desk: Desk
let kept: Record<string, SavedCard[]>

beforeEach(async () => {
  kept = { cus_1: [card('pm_1'), card('pm_2')], cus_2: [card('pm_3')] }
  const gateway = aGateway({
    cardsOf: async (payer) => kept[payer] ?? [],
    removeCard: async (payer, id) => {
      const before = kept[payer] ?? []
      kept[payer] = before.filter((one) => one.id !== id)
      return kept[payer].length < before.length
    },
  })
  desk = await openDesk({ gateway })
  const payer = (uid: string, stripe: string) =>
    documentAt(desk.ctx.db, 'payers/{uid}', uid).set({ stripe, createdAt: 0 })
  await payer(customer.uid, 'cus_1')
  await payer('customer-2', 'cus_2')
  await payer('guest-1', 'cus_2')
})

const listed = async (person = customer) =>
  valueOf(await desk.give('listCards', {}, person)).cards.map(({ id }) => id)
const remove = (id: string, person = customer) => desk.give('removeCard', { card: id }, person)

describe('kept cards', () => {
  it('are one’s own', async () => {
    expect(await listed()).toEqual(['pm_1', 'pm_2'])
    expect(await listed(aCustomer('customer-2'))).toEqual(['pm_3'])
  })

  it('are none for guests, and for whoever never kept one', async () => {
    expect(await listed(aGuest())).toEqual([])
    expect(await listed(aCustomer('customer-9'))).toEqual([])
  })

  it('can be forgotten, one’s own alone', async () => {
    expect(valueOf(await remove('pm_1')).cards).toEqual([card('pm_2')])
    expect(refusedWith(await remove('pm_1'))).toEqual(['cardGone card'])
    expect(refusedWith(await remove('pm_3'))).toEqual(['cardGone card'])
    expect(refusedWith(await remove('pm_3', aGuest()))).toEqual(['cardGone card'])
    expect(await listed(aCustomer('customer-2'))).toEqual(['pm_3'])
  })

  it('are none where the shop takes no cards', async () => {
    desk = await openDesk()
    expect(await listed()).toEqual([])
    expect(refusedWith(await remove('pm_1'))).toEqual(['cardOff'])
  })
})
