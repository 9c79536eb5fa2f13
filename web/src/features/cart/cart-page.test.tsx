import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NEAR, OUTSIDE } from '@forno/domain/testing/a-store'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import CartPage from './cart-page.tsx'

// Whole pages on two busy cores: slow is not wrong.
vi.setConfig({ testTimeout: 30_000 })

const { menu } = aShop()
const cart = () => useCart.getState()
const rows = () =>
  within(screen.getByRole('list', { name: 'In the cart' })).getAllByRole('listitem')
const total = () => screen.getByTestId('total').textContent

const putIn = () => {
  const left = {
    pizza: 'margherita',
    toppings: [
      { ingredient: 'basil', amount: 'no' as const },
      { ingredient: 'olives', amount: 'extra' as const },
    ],
  }
  const right = { pizza: 'funghi', toppings: [] }
  cart().add(menu, { kind: 'pizza', size: 'l', crust: 'thin', left, right }, 1, 'Well done')
  cart().add(menu, { kind: 'product', item: 'cola', variant: 'can' }, 2)
}
const deliverTo = (at: readonly [number, number]) =>
  cart().setAddress({ street: 'Calle', number: '1', at: [...at] })

beforeEach(onNewDevice)

describe('the lines of a cart', () => {
  beforeEach(() => {
    putIn()
    cart().setKind('pickup')
  })

  it('say what was chosen, half by half and with its changes in words', () => {
    renderInShop(<CartPage />)
    const [pizza, cola] = rows()
    expect(pizza?.textContent).toContain('Half margherita, half funghi')
    expect(pizza?.textContent).toContain('Large, thin crust')
    expect(pizza?.textContent).toContain('margherita half: no basil, with extra olives')
    expect(pizza?.textContent).toContain('“Well done”')
    expect(cola?.textContent).toContain('Can')
    expect(cola?.textContent).toContain('$5.00')
  })

  it('lead back to the builder', () => {
    renderInShop(<CartPage />)
    const change = screen.getByRole('link', { name: 'Change Half margherita, half funghi' })
    const key = cart().lines[0]?.key ?? ''
    expect(change.getAttribute('href')).toBe(`/pizza/margherita?line=${key}`)
  })

  it('can be more, fewer, and none, and none can be taken back', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<CartPage />)
    const before = total()
    await user.click(screen.getByRole('button', { name: 'One cola fewer' }))
    await user.click(screen.getByRole('button', { name: 'Remove cola' }))
    expect(rows()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Put it back' }))
    await user.click(screen.getByRole('button', { name: 'One cola more' }))
    expect(rows()).toHaveLength(2)
    expect(total()).toBe(before)
  })

  it('say what of them is out today, and the checkout leads there', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<CartPage />, { shop: aShop({ ingredients: ['mushrooms'] }) })
    const [pizza] = rows()
    expect(pizza?.textContent).toContain('Sold out today: mushrooms')
    await user.click(screen.getByRole('button', { name: /^Go to checkout/ }))
    await waitFor(() => expect(document.activeElement).toBe(pizza))
    expect(screen.getByTestId('address').textContent).toBe('/')
  })
})

describe('the way to the customer', () => {
  beforeEach(putIn)

  it('has a fee and a minimum in words, and nothing in the total appears later', async () => {
    const user = userEvent.setup({ delay: null })
    deliverTo(NEAR)
    renderInShop(<CartPage />)
    expect(screen.getByText(/^We deliver to Near for \$1.99, from \$10.00 of goods/)).toBeDefined()
    expect(screen.getByText('$14.26 more for free delivery.')).toBeDefined()
    await user.click(screen.getByRole('radio', { name: /^10 %/ }))
    expect(cart().tip).toBe(255)
    expect(total()).toBe('$30.28')
    expect(screen.getByText(/^Includes/).textContent).toContain('VAT 10 %')
    await user.click(screen.getByRole('button', { name: /^Go to checkout/ }))
    expect(screen.getByTestId('address').textContent).toBe('/checkout')
  })

  it('asks for the address before it goes on, and keeps the button alive', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<CartPage />)
    await user.click(screen.getByRole('button', { name: /^Go to checkout/ }))
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Street' })),
    )
    expect(screen.getByText('Your street is missing.')).toBeDefined()
  })

  it('offers pickup where the shop does not deliver, and keeps the cart', async () => {
    const user = userEvent.setup({ delay: null })
    deliverTo(OUTSIDE)
    renderInShop(<CartPage />)
    await user.click(screen.getByRole('button', { name: 'Collect it instead' }))
    expect(cart()).toMatchObject({ kind: 'pickup', lines: [{ quantity: 1 }, { quantity: 2 }] })
    await user.click(screen.getByRole('button', { name: /^Go to checkout/ }))
    expect(screen.getByTestId('address').textContent).toBe('/checkout')
  })

  it('has no tip when the order is collected', async () => {
    const user = userEvent.setup({ delay: null })
    deliverTo(NEAR)
    cart().setTip(300)
    renderInShop(<CartPage />)
    await user.click(screen.getByRole('radio', { name: 'Pickup' }))
    expect(cart().tip).toBe(0)
    expect(screen.queryByText(/Tip/)).toBeNull()
  })
})

it('is empty with a way to the menu, and can be told where to already', () => {
  renderInShop(<CartPage />)
  expect(screen.getByRole('heading', { name: 'Nothing in it yet' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'To the menu' })).toBeDefined()
  expect(screen.getByRole('combobox', { name: 'Street' })).toBeDefined()
})
