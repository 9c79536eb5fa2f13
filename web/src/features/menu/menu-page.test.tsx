import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { hydrateRoot } from 'react-dom/client'
import { StaticRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { ShopContext } from '../../data/shop.tsx'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import { MenuPage } from './menu-page.tsx'

// Whole pages on two busy cores: slow is not wrong.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(onNewDevice)
afterEach(() => vi.restoreAllMocks())

const cards = () => screen.getAllByRole('article')
const nameIn = (card: HTMLElement) => within(card).getByRole('heading').textContent

describe('the menu', () => {
  it('shows everything, by section, each pizza as one link to its builder', () => {
    renderInShop(<MenuPage />)
    expect(cards()).toHaveLength(7)
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Pizzas',
      'Sides',
      'Drinks',
    ])
    const link = screen.getByRole('link', { name: 'margherita' })
    expect(link.getAttribute('href')).toBe('/pizza/margherita')
    expect(screen.getAllByText('from $9.75')).toHaveLength(1)
  })

  it('is sifted by text and diet at once, and says how much is left', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<MenuPage />)
    await user.type(screen.getByRole('searchbox', { name: 'Search the menu' }), 'mozzarella')
    await user.click(screen.getByRole('checkbox', { name: 'Vegetarian' }))
    expect(cards().map(nameIn)).toEqual(['margherita', 'funghi', 'party'])
    expect(screen.getByText('3 things suit')).toBeDefined()
  })

  it('says which crust a pizza has to be had on, and leads to it', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<MenuPage />)
    await user.click(screen.getByRole('checkbox', { name: 'Gluten' }))
    expect(screen.getAllByText('on gluten-free crust').length).toBeGreaterThan(0)
    const link = screen.getByRole('link', { name: 'margherita' })
    expect(link.getAttribute('href')).toBe('/pizza/margherita?crust=gluten-free')
  })

  it('has a way back when nothing suits', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<MenuPage />)
    await user.type(screen.getByRole('searchbox', { name: 'Search the menu' }), 'sushi')
    expect(screen.queryAllByRole('article')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Show the whole menu' }))
    expect(cards()).toHaveLength(7)
  })
})

describe('what is sold out', () => {
  it('is said on the pizza, which can be had without it', () => {
    renderInShop(<MenuPage />, { shop: aShop({ ingredients: ['mushrooms'] }) })
    expect(screen.getByText('No mushrooms today')).toBeDefined()
    const link = screen.getByRole('link', { name: 'funghi' })
    expect(link.getAttribute('href')).toBe('/pizza/funghi?without=mushrooms')
  })

  it('is no link when it is the pizza itself', () => {
    renderInShop(<MenuPage />, { shop: aShop({ items: ['funghi'] }) })
    expect(screen.getByText('Sold out today')).toBeDefined()
    expect(screen.queryByRole('link', { name: 'funghi' })).toBeNull()
  })

  it('cannot be added when it is in a side', () => {
    renderInShop(<MenuPage />, { shop: aShop({ ingredients: ['garlic'] }) })
    expect(screen.getByText('Sold out: no garlic today')).toBeDefined()
    const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add garlic bread' })
    expect(add.disabled).toBe(true)
  })
})

describe('a drink', () => {
  it('goes into the cart in the chosen size, and says so', async () => {
    const user = userEvent.setup({ delay: null })
    renderInShop(<MenuPage />)
    await user.click(
      within(screen.getByRole('group', { name: 'Which cola' })).getByRole('radio', {
        name: 'Bottle',
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Add cola, Bottle' }))
    await user.click(screen.getByRole('button', { name: 'Add cola, Bottle' }))
    expect(useCart.getState().lines).toMatchObject([
      { choice: { kind: 'product', item: 'cola', variant: 'bottle' }, quantity: 2 },
    ])
    expect(screen.getByText('2 in your cart')).toBeDefined()
    expect(await screen.findByText('$8.40', {}, { timeout: 5000 })).toBeDefined()
  })
})

it('comes alive without a change to what was prerendered', async () => {
  const shop = aShop()
  const page = (
    <StaticRouter location="/">
      <ShopContext value={shop}>
        <MenuPage />
      </ShopContext>
    </StaticRouter>
  )
  const place = document.createElement('div')
  place.innerHTML = renderToString(page)
  document.body.append(place)
  const trouble = vi.spyOn(console, 'error')
  const recovered = vi.fn<() => void>()
  await act(async () => hydrateRoot(place, page, { onRecoverableError: recovered }))
  expect(recovered).not.toHaveBeenCalled()
  expect(trouble).not.toHaveBeenCalled()
  place.remove()
})
