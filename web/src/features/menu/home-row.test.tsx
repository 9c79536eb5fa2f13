import { isHeldOut } from '@forno/domain/recommend/hold-out'
import { learn } from '@forno/domain/recommend/learn'
import { anOrder } from '@forno/domain/testing/an-order'
import { days } from '@forno/domain/time/millis'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { useSession } from '../../data/session.ts'
import { type Taste, useKnownTaste } from '../../data/use-taste.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import HomeRow from './home-row.tsx'

vi.setConfig({ testTimeout: 30_000 })

const now = Date.now()
const sold = ['margherita', 'cola', 'garlic-bread', 'funghi', 'marinara'].flatMap((item, n) =>
  Array.from({ length: 20 - 3 * n }, () => ({
    at: now - days(2),
    items: [{ item, quantity: 1 }],
  })),
)
const table = learn(sold, now, { timeZone: 'UTC' })

/** A visitor, or somebody of that name. */
const knowing = (uid: string | null, changes: Partial<Taste> = {}) => {
  const person = { uid: uid ?? '', kind: 'customer' as const, staff: {}, admin: false }
  useSession.setState(
    uid === null ? { state: 'visitor' } : { state: 'signedIn', person, name: '', email: '' },
    true,
  )
  useKnownTaste.setState({
    key: `centro ${uid ?? 'visitor'} `,
    taste: { uid, table, orders: [], avoid: [], diets: [], ...changes },
  })
}
const show = (shop = aShop()) => renderInShop(<HomeRow />, { shop })
const names = () =>
  screen.getAllByRole('listitem').map((one) => one.querySelector('p')?.textContent)

beforeEach(() => {
  onNewDevice()
  useCart.setState({ suggested: [], offersOver: false })
  knowing(null)
})

describe('the first row', () => {
  it('shows a newcomer what sells now, most first, with the reason in words', () => {
    show()
    expect(screen.getByRole('heading').textContent).toBe('What sells now')
    expect(names()).toEqual(['margherita', 'cola', 'garlic bread', 'funghi', 'marinara'])
    expect(screen.getAllByText('Sells well now')).toHaveLength(5)
  })

  it('shows somebody first what they have had, and says so', () => {
    const orders = [1, 9].map((daysAgo) => {
      const order = anOrder({ status: 'delivered', placedAt: now - days(daysAgo) })
      const lines = order.quote.lines.filter(
        ({ choice }) => choice.kind === 'pizza' && choice.right,
      )
      return { ...order, quote: { ...order.quote, lines } }
    })
    knowing('ana', { orders })
    show()
    expect(screen.getByRole('heading').textContent).toBe('For you, now')
    expect(new Set(names().slice(0, 2))).toEqual(new Set(['funghi', 'margherita']))
    expect(screen.getAllByText('You have had it before')).toHaveLength(2)
  })

  it.each([
    ['is sold out', () => show(aShop({ items: ['cola'] })), ['cola']],
    [
      'they must not eat',
      () => (knowing('ana', { avoid: ['milk'] }), show()),
      ['margherita', 'garlic bread', 'funghi'],
    ],
    [
      'is not of their diet',
      () => (knowing('ana', { diets: ['vegan'] }), show()),
      ['margherita', 'garlic bread', 'funghi'],
    ],
  ])('leaves out what %s', (_, given, gone) => {
    given()
    expect(names().filter((name) => gone.includes(name ?? ''))).toEqual([])
    expect(names().length).toBe(5 - gone.length)
  })

  it('offers a pizza on the crust that somebody can eat', () => {
    knowing('ana', { avoid: ['gluten'] })
    show()
    const link = screen.getByRole('link', { name: /^Build a margherita/ })
    expect(link.getAttribute('href')).toBe('/pizza/margherita?crust=gluten-free')
  })

  it('puts a side into the cart as something that was suggested, until it is taken out', async () => {
    show()
    const row = screen.getByRole('list')
    await userEvent.click(within(row).getByRole('button', { name: /^Put a cola/ }))
    const { lines, suggested, setQuantity } = useCart.getState()
    expect([lines.length, suggested]).toEqual([1, ['cola']])
    setQuantity(lines[0]?.key ?? '', 0)
    expect(useCart.getState().suggested).toEqual([])
  })

  it('is not there for somebody who is held out, nor in a shop that has sold nothing', () => {
    const heldOut = ['ana', 'eva', 'leo', 'mia', 'tom'].find((name) => isHeldOut(name, 0.5)) ?? ''
    const shop = aShop()
    knowing(heldOut)
    show({ ...shop, store: { ...shop.store, holdOut: 0.5 } })
    expect(screen.queryByRole('list')).toBeNull()
    onNewDevice()
    knowing(null, { table: learn([], now, { timeZone: 'UTC' }) })
    show()
    expect(screen.queryByRole('list')).toBeNull()
  })
})
