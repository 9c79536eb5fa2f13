import { newAccount } from '@forno/domain/loyalty/account'
import { standingOf } from '@forno/domain/loyalty/standing'
import { quoteCart } from '@forno/domain/order/place-order'
import { aStore, someLoyalty } from '@forno/domain/testing/a-store'
import { aLine, EVENING, valueOf } from '@forno/domain/testing/an-order'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import { RewardChoice } from './reward-choice.tsx'

const rewards = [
  ...someLoyalty().rewards,
  {
    id: 'drink',
    name: 'A cola on us',
    cost: 120,
    off: { kind: 'item' as const, items: ['cola'], most: 300 },
  },
]
const shop = { ...aShop(), store: aStore({ loyalty: someLoyalty({ rewards }) }) }

/** What somebody with so many points is shown who has one pizza in the cart. */
function show(points: number): void {
  const lots = points > 0 ? [{ until: EVENING * 2, points }] : []
  const account = { ...newAccount('customer-1', 'centro'), balance: points, lots }
  const quote = valueOf(
    quoteCart(shop, { lines: [aLine()], fulfilment: { kind: 'pickup' }, tip: 0 }),
  )
  const standing = standingOf(shop.store, account, EVENING, quote)
  if (!standing) throw new Error('the shop gives points')
  renderInShop(<RewardChoice standing={standing} />, { shop })
}

beforeEach(() => {
  onNewDevice()
  useCart.setState({ reward: null })
})

it('who has no points yet is told what this order brings, and is asked nothing', () => {
  show(0)
  expect(screen.getByText(/^This order brings you \d+ points\.$/)).toBeTruthy()
  expect(screen.queryAllByRole('radio')).toEqual([])
})

it('what is within reach can be taken and taken off again; what is not is not offered', async () => {
  show(150)
  const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))
  expect(names).toEqual(['', 'two-off', 'drink'])
  await userEvent.click(screen.getByRole('radio', { name: /^Two dollars off/ }))
  expect(useCart.getState().reward).toBe('two-off')
  await userEvent.click(screen.getByRole('radio', { name: /^Keep them/ }))
  expect(useCart.getState().reward).toBe(null)
})

it('what is for something that is not in the cart says so and cannot be taken', () => {
  show(150)
  const drink = screen.getByRole<HTMLInputElement>('radio', { name: /^A cola on us/ })
  expect(drink.disabled).toBe(true)
  expect(screen.getByText('Nothing of it is in your cart')).toBeTruthy()
})

it('one that was chosen stays to be seen when the points for it are gone', () => {
  useCart.setState({ reward: 'ten-off' })
  show(150)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Ten dollars off/ }).checked).toBe(
    true,
  )
})
