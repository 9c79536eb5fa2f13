import { anOrder, aCheckout, aHalfAndHalf, aLine } from '@forno/domain/testing/an-order'
import { days } from '@forno/domain/time/millis'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useActiveOrder } from '../../data/active-order.ts'
import { useCart } from '../../data/cart.ts'
import { useContact, usePayWay } from '../../data/checkout.ts'
import { useSession } from '../../data/session.ts'
import { type Taste, useKnownTaste } from '../../data/use-taste.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import UsualCard from './usual-card.tsx'

vi.setConfig({ testTimeout: 30_000 })

const checkout = aCheckout({ lines: [aHalfAndHalf(), aLine({ key: 'b', quantity: 2 })], tip: 200 })
const had = (daysAgo: number) =>
  anOrder(
    { id: `order-${daysAgo}`, status: 'delivered', placedAt: Date.now() - days(daysAgo) },
    { checkout },
  )

/** Somebody is here, and this is known of them. */
const knowing = (changes: Partial<Taste> = {}) => {
  const person = { uid: 'ana', kind: 'customer' as const, staff: {}, admin: false }
  useSession.setState({ state: 'signedIn', person, name: 'Ana', email: '' }, true)
  useKnownTaste.setState({
    key: 'centro ana ',
    taste: { uid: 'ana', table: null, orders: [had(1), had(8)], avoid: [], diets: [], ...changes },
  })
}
const show = (shop = aShop()) => renderInShop(<UsualCard />, { shop })
const button = (name: string) => screen.getByRole('button', { name })

beforeEach(() => {
  onNewDevice()
  useActiveOrder.setState({ order: null })
  useContact.setState({ name: '', phone: '' })
  usePayWay.setState({ way: null })
  knowing()
})

describe('somebody’s usual', () => {
  it('stands there in words, with what it comes to today and where it would go', () => {
    show()
    expect(screen.getByText('1 × Half margherita, half funghi, 2 × margherita')).toBeDefined()
    expect(screen.getByText(/^\$\d+\.\d\d today, to Calle de Prueba 100$/)).toBeDefined()
  })

  it('is at the checkout with one tap: address, tip, name and way to pay as the last time', async () => {
    show()
    await userEvent.dblClick(button('Order my usual'))
    expect(screen.getByTestId('address').textContent).toBe('/checkout')
    const { lines, kind, address, tip } = useCart.getState()
    expect(lines.map(({ quantity }) => quantity)).toEqual([1, 2])
    expect([kind, address?.street, tip]).toEqual(['delivery', 'Calle de Prueba', 200])
    expect(useContact.getState().name).toBe('Test person')
    expect(usePayWay.getState().way).toBe('cash')
  })

  it('leads to the cart when something of it is sold out, and says what', async () => {
    show(aShop({ ingredients: ['mushrooms'] }))
    expect(screen.getByText(/Sold out today: mushrooms/)).toBeDefined()
    await userEvent.click(button('Put it into my cart'))
    expect(screen.getByTestId('address').textContent).toBe('/cart')
  })

  it('leads to the cart when something has left the menu, and names it', () => {
    const shop = aShop()
    const items = shop.menu.items.filter(({ id }) => id !== 'funghi')
    show({ ...shop, menu: { ...shop.menu, items } })
    expect(
      screen.getByText('Not on the menu any more: Half margherita, half funghi.'),
    ).toBeDefined()
    expect(button('Put it into my cart')).toBeDefined()
  })

  it('can be hidden', async () => {
    show()
    await userEvent.click(button('Hide your usual'))
    expect(screen.queryByRole('region')).toBeNull()
  })
})

describe('there is no usual', () => {
  it.each([
    ['without a habit', () => knowing({ orders: [had(1)] })],
    ['with something that they must not eat any more', () => knowing({ avoid: ['milk'] })],
    ['against a diet that they keep now', () => knowing({ diets: ['vegan'] })],
    [
      'beside a cart that is being filled',
      () => useCart.getState().add(aShop().menu, aLine().choice, 1),
    ],
    [
      'while its last order is on its way',
      () => useActiveOrder.setState({ order: { id: 'x', code: 'K7M2' } }),
    ],
    ['before anybody knows who is here', () => useSession.setState({ state: 'unknown' }, true)],
  ])('%s', (_, given) => {
    given()
    show()
    expect(screen.queryByRole('region')).toBeNull()
  })
})
