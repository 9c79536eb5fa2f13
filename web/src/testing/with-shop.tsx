import { missingAt } from '@forno/domain/menu/availability'
import { aMenu } from '@forno/domain/testing/a-menu'
import { aStore } from '@forno/domain/testing/a-store'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import { useCart } from '../data/cart.ts'
import { type Shop, ShopContext } from '../data/shop.tsx'

/** The small shop of the builders, as screens see it, with what is said to be out today. */
export function aShop(out: { ingredients?: string[]; items?: string[] } = {}): Shop {
  const entries = (kind: 'ingredient' | 'item', ids: string[] = []) =>
    ids.map((id) => ({ kind, id, until: Number.MAX_SAFE_INTEGER }))
  const soldOut = [...entries('ingredient', out.ingredients), ...entries('item', out.items)]
  const availability = { store: 'centro', soldOut, version: 1 }
  const missing = missingAt(availability, 0)
  return {
    store: aStore(),
    menu: aMenu(),
    pictures: {},
    missing,
    availability,
    live: true,
  }
}

/** Shows a screen of that shop at an address; beside it stands which address it has led to. */
export const renderInShop = (screen: ReactNode, { shop = aShop(), at = '/' } = {}) =>
  render(
    <MemoryRouter initialEntries={[at]}>
      <ShopContext value={shop}>
        {screen}
        <Whereabouts />
      </ShopContext>
    </MemoryRouter>,
  )

function Whereabouts() {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

/** Nothing shown, nothing kept, nothing in the cart: what each test begins with. */
export function onNewDevice(): void {
  cleanup()
  sessionStorage.clear()
  // jsdom lays nothing out and so cannot scroll.
  Element.prototype.scrollIntoView = () => undefined
  useCart.setState({
    lines: [],
    kind: 'delivery',
    address: null,
    tip: 0,
    note: '',
    reward: null,
    key: 'key',
  })
}
