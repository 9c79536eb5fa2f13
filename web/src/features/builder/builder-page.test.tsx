import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import BuilderPage from './builder-page.tsx'

// Whole pages on two busy cores: slow is not wrong.
vi.setConfig({ testTimeout: 30_000 })

const open = (at: string, shop = aShop()) => {
  renderInShop(
    <Routes>
      <Route path="pizza/:item" element={<BuilderPage />} />
      <Route path="*" element={<p>elsewhere</p>} />
    </Routes>,
    { shop, at },
  )
  return userEvent.setup({ delay: null })
}
const addButton = () => screen.getByRole('button', { name: /^(Add to cart|Save)/ })
const amounts = (topping: string) => within(screen.getByRole('group', { name: topping }))
const isChosen = (topping: string, amount: string) =>
  amounts(topping).getByRole<HTMLInputElement>('radio', { name: amount }).checked
const lines = () => useCart.getState().lines

beforeEach(onNewDevice)

describe('building a pizza', () => {
  it('follows every change with its price and what it is made of', async () => {
    const user = open('/pizza/margherita')
    expect(addButton().textContent).toContain('$12.50')
    await user.click(screen.getByRole('radio', { name: /^Large/ }))
    await user.click(amounts('mozzarella').getByRole('radio', { name: 'Extra' }))
    await user.click(screen.getByRole('button', { name: /^One margherita more/ }))
    expect(addButton().textContent).toContain('$35.00')
    expect(screen.getAllByText('Extra mozzarella')).not.toEqual([])
    expect(screen.getAllByText(/gluten, milk/)).not.toEqual([])
  })

  it('goes into the cart with its changes and its note, and back to the menu', async () => {
    const user = open('/pizza/margherita')
    await user.click(amounts('basil').getByRole('radio', { name: 'No' }))
    await user.type(screen.getByRole('textbox', { name: /note for the kitchen/ }), 'Well done')
    await user.click(addButton())
    expect(screen.getByTestId('address').textContent).toBe('/')
    expect(lines()).toMatchObject([
      {
        quantity: 1,
        note: 'Well done',
        choice: { left: { toppings: [{ ingredient: 'basil', amount: 'no' }] } },
      },
    ])
  })

  it('takes a line of the cart apart and puts it back in the same place', async () => {
    const left = { pizza: 'margherita', toppings: [] }
    useCart
      .getState()
      .add(aShop().menu, { kind: 'pizza', size: 's', crust: 'thin', left }, 2, 'Hot')
    const key = lines()[0]?.key ?? ''
    const user = open(`/pizza/margherita?line=${key}`)
    await user.click(screen.getByRole('radio', { name: /^Medium/ }))
    await user.click(addButton())
    expect(screen.getByTestId('address').textContent).toBe('/cart')
    expect(lines()).toMatchObject([
      { key, quantity: 2, note: 'Hot', choice: { size: 'm', crust: 'thin' } },
    ])
  })

  it('finds a topping and puts it on, with the way to change how much', async () => {
    const user = open('/pizza/margherita')
    await user.type(screen.getByRole('searchbox', { name: 'Find a topping' }), 'OLIV')
    await user.click(screen.getByRole('button', { name: 'Add olives' }))
    expect(isChosen('olives', 'Normal')).toBe(true)
    expect(addButton().textContent).toContain('$13.99')
  })

  it('keeps what was built over a reload of the page', async () => {
    const user = open('/pizza/margherita')
    await user.click(amounts('basil').getByRole('radio', { name: 'No' }))
    cleanup()
    open('/pizza/margherita')
    expect(isChosen('basil', 'No')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(isChosen('basil', 'Normal')).toBe(true)
  })
})

describe('half and half', () => {
  const chooseRight = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
    await user.click(screen.getByRole('radio', { name: 'Half and half' }))
    await user.click(screen.getByRole('button', { name: /^Choose the right half/ }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('searchbox'), name)
    await user.click(within(dialog).getByRole('button', { name: new RegExp(`^${name}`) }))
  }

  it('has two recipes, the price of both, and toppings where they lie', async () => {
    const user = open('/pizza/margherita')
    await chooseRight(user, 'funghi')
    expect(screen.getByRole('heading', { name: 'Half margherita, half funghi' })).toBeDefined()
    expect(addButton().textContent).toContain('$14.01')
    const where = within(screen.getByRole('group', { name: 'Where: basil' }))
    expect(where.getByRole<HTMLInputElement>('radio', { name: 'Left half' }).checked).toBe(true)
    await user.click(where.getByRole('radio', { name: 'Whole pizza' }))
    expect(addButton().textContent).toContain('$14.27')
  })

  it('says that a half does not come in this size, and offers one that it comes in', async () => {
    const user = open('/pizza/margherita')
    await chooseRight(user, 'party')
    expect(screen.getByText('party does not come in Medium.')).toBeDefined()
    await user.click(addButton())
    expect(lines()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Make it Large' }))
    await user.click(addButton())
    expect(lines()).toMatchObject([{ choice: { size: 'l', right: { pizza: 'party' } } }])
  })
})

describe('what is sold out', () => {
  it('is left off from the beginning, and cannot be put on', async () => {
    const user = open('/pizza/funghi', aShop({ ingredients: ['mushrooms', 'olives'] }))
    expect(screen.getByText('No mushrooms today')).toBeDefined()
    expect(isChosen('mushrooms', 'No')).toBe(true)
    expect(
      amounts('mushrooms').getByRole<HTMLInputElement>('radio', { name: 'Extra' }).disabled,
    ).toBe(true)
    await user.type(screen.getByRole('searchbox', { name: 'Find a topping' }), 'olives')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add olives' }).disabled).toBe(
      true,
    )
    await user.click(addButton())
    expect(lines()).toMatchObject([
      { choice: { left: { toppings: [{ ingredient: 'mushrooms', amount: 'no' }] } } },
    ])
  })

  it('stands in the way when it is the pizza itself', async () => {
    const user = open('/pizza/funghi', aShop({ items: ['funghi'] }))
    await user.click(addButton())
    expect(screen.getByText('Sold out today: funghi')).toBeDefined()
    expect(lines()).toEqual([])
  })
})

it('says so when there is no such pizza, and leads back', () => {
  open('/pizza/sushi')
  expect(screen.getByRole('heading', { name: 'We have no such pizza' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'To the menu' }).getAttribute('href')).toBe('/')
})
