import { isHeldOut } from '@forno/domain/recommend/hold-out'
import { learn } from '@forno/domain/recommend/learn'
import { days } from '@forno/domain/time/millis'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { useSession } from '../../data/session.ts'
import { type Taste, useKnownTaste } from '../../data/use-taste.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import { AddOn } from './add-on.tsx'

const now = Date.now()
const together = (times: number, ...items: string[]) =>
  Array.from({ length: times }, () => ({
    at: now - days(2),
    items: items.map((item) => ({ item, quantity: 1 })),
  }))
/** Garlic bread goes with marinara, cola with margherita; cola sells best. */
const orders = [
  ...together(80, 'marinara', 'garlic-bread'),
  ...together(120, 'margherita', 'cola'),
  ...together(40, 'cola'),
]
const table = learn(orders, now, { timeZone: 'UTC' })

const knowing = (taste: Partial<Taste> = {}, uid: string | null = null) => {
  const person = { uid: uid ?? '', kind: 'customer' as const, staff: {}, admin: false }
  useSession.setState(
    uid === null ? { state: 'visitor' } : { state: 'signedIn', person, name: '', email: '' },
    true,
  )
  useKnownTaste.setState({
    key: `centro ${uid ?? 'visitor'} `,
    taste: { uid, table, orders: [], avoid: [], diets: [], ...taste },
  })
}
const putIn = (pizza: string) =>
  useCart
    .getState()
    .add(
      aShop().menu,
      { kind: 'pizza', size: 'l', crust: 'classic', left: { pizza, toppings: [] } },
      1,
    )
const show = (shop = aShop()) => renderInShop(<AddOn shop={shop} />, { shop })
const offer = () => screen.queryByRole('region', { name: 'Goes with it' })

beforeEach(() => {
  onNewDevice()
  useCart.setState({ suggested: [], offersOver: false })
  knowing()
})

describe('the one thing that goes with a cart', () => {
  it('fits what is in it, and says what it goes with', () => {
    putIn('marinara')
    show()
    expect(offer()?.textContent).toContain('garlic bread')
    expect(screen.getByText('Often with marinara')).toBeDefined()
  })

  it('of a shop with few orders is what sells, and claims nothing more', () => {
    knowing({ table: learn(orders.slice(70, 100), now, { timeZone: 'UTC' }) })
    putIn('marinara')
    show()
    expect(screen.getByText('Sells well now')).toBeDefined()
  })

  it('is in the cart with one tap, said aloud, and that is all for this cart', async () => {
    putIn('marinara')
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Add garlic bread' }))
    const said = screen.getByText('garlic bread is in your cart.')
    await waitFor(() => expect(document.activeElement).toBe(said))
    expect(useCart.getState()).toMatchObject({ suggested: ['garlic-bread'], offersOver: true })
    expect(useCart.getState().lines).toHaveLength(2)
    expect(offer()).toBeNull()
  })

  it('can be waved off for this cart; the next one may have another', async () => {
    putIn('marinara')
    show()
    await userEvent.click(screen.getByRole('button', { name: 'No suggestion, thank you' }))
    expect(offer()).toBeNull()
    expect(useCart.getState().suggested).toEqual([])
    useCart.getState().startAnew()
    expect(useCart.getState().offersOver).toBe(false)
  })

  it.each([
    ['sold out, also as an ingredient', () => aShop({ ingredients: ['garlic'] }), {}],
    ['what they must not eat', () => aShop(), { avoid: ['milk' as const] }],
    ['what is not of their diet', () => aShop(), { diets: ['vegan' as const] }],
  ])('is never %s', (_, shop, taste) => {
    knowing(taste)
    putIn('marinara')
    show(shop())
    expect(offer()?.textContent).toContain('cola')
  })

  it.each([
    ['for somebody who is held out', 'held out'],
    ['while nobody knows what is sold out', 'not live'],
    ['when the table could not be fetched', 'failed'],
    ['in an empty cart', 'empty'],
  ])('is not there %s', (_, why) => {
    const uid = ['ana', 'eva', 'leo', 'mia', 'tom'].find((name) => isHeldOut(name, 0.5)) ?? ''
    const shop = aShop()
    if (why === 'held out') knowing({}, uid)
    if (why === 'failed') useKnownTaste.setState({ taste: 'failed' })
    if (why !== 'empty') putIn('marinara')
    show({ ...shop, store: { ...shop.store, holdOut: 0.5 }, live: why !== 'not live' })
    expect(offer()).toBeNull()
  })
})
