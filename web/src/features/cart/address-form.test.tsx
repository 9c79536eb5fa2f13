import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCart } from '../../data/cart.ts'
import { aShop, onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import { AddressForm } from './address-form.tsx'

// Whole pages on two busy cores: slow is not wrong.
vi.setConfig({ testTimeout: 30_000 })

const grid = { origin: [-56.2, -34.91], perDegree: 100_000, size: [2000, 2000] }
const files: Record<string, unknown> = {
  '/town/streets.json': { shards: { s00: ['Colonia', 'Colombia'] } },
  '/town/addresses/s00.json': {
    grid,
    streets: { Colonia: [1210, 1000, 500, 1220, 10, 0], Colombia: [7, 900, 900] },
  },
}
const serve = (path: string) =>
  Promise.resolve(Response.json(files[path] ?? null, { status: path in files ? 200 : 404 }))
const address = () => useCart.getState().address
const show = () => {
  renderInShop(<AddressForm zones={aShop().store.zones} missing={false} />)
  return userEvent.setup({ delay: null })
}
const street = () => screen.getByRole('combobox', { name: 'Street' })
const number = () => screen.getByLabelText('Number')

beforeEach(() => {
  onNewDevice()
  vi.stubGlobal('fetch', vi.fn(serve))
})
afterEach(() => vi.unstubAllGlobals())

describe('an address', () => {
  it('is chosen by street and number, and stands at its door', async () => {
    const user = show()
    await user.type(street(), 'colon')
    await user.click(await screen.findByRole('option', { name: 'Colonia' }))
    await user.type(number(), '1220')
    await waitFor(() =>
      expect(address()).toEqual({ street: 'Colonia', number: '1220', at: [-56.1899, -34.905] }),
    )
  })

  it('keeps what is said besides: the flat, a word for the driver', async () => {
    const user = show()
    await user.type(street(), 'Colonia')
    await user.type(number(), '1220')
    await user.type(await screen.findByLabelText(/^Flat/), '5B')
    await user.type(screen.getByLabelText(/^For the driver/), 'Left bell')
    expect(address()).toMatchObject({ unit: '5B', note: 'Left bell' })
    await user.clear(number())
    expect(address()).toBeNull()
    await user.type(number(), '1210')
    await waitFor(() => expect(address()).toMatchObject({ number: '1210', unit: '5B' }))
  })

  it('is none while it is being changed: nothing is ordered to a door half typed', async () => {
    useCart.getState().setAddress({ street: 'Colonia', number: '1220', at: [-56.1899, -34.905] })
    const user = show()
    await user.type(number(), '5')
    expect(address()).toBeNull()
  })

  it('starts at the nearest door, and says so, when the number is not known', async () => {
    const user = show()
    await user.type(street(), 'Colonia')
    await user.type(number(), '1218')
    await user.tab()
    expect(await screen.findByText(/The pin stands at 1220: move it to your door/)).toBeDefined()
    expect(address()).toMatchObject({ number: '1218', at: [-56.1899, -34.905] })
  })

  it('says by its field what is not known', async () => {
    const user = show()
    await user.type(street(), 'Atlantis')
    await user.tab()
    expect(await screen.findByText(/We do not know this street/)).toBeDefined()
    expect(street().getAttribute('aria-invalid')).toBe('true')
  })

  it('counts without a map, should that not arrive', async () => {
    const user = show()
    await user.type(street(), 'Colonia')
    await user.type(number(), '1220')
    expect(await screen.findByText(/The map did not arrive/)).toBeDefined()
    expect(address()).not.toBeNull()
  })
})
