import { commands } from '@forno/domain/commands/all'
import type { Shop } from '@forno/domain/order/place-order'
import { valueOf } from '@forno/domain/testing/an-order'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { give, rest } from '../platform/testing/doors.ts'
import { needed } from '../platform/testing/emulators.ts'
import {
  aSignedInCustomer,
  aSignedInMember,
  type SignedIn,
} from '../platform/testing/test-people.ts'
import { checkoutAt, openTestShop } from '../platform/testing/test-shop.ts'

let shop: Shop
let customer: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  customer = await aSignedInCustomer()
})

const at = (path: string) => `/stores/${shop.store.id}${path}`

describe('an order over REST', () => {
  it('is priced, placed, read and moved as through the app', async () => {
    const cook = await aSignedInMember(shop.store.id, 'cook')
    const { lines, fulfilment, tip, menuVersion, ...checkout } = checkoutAt(shop)
    const cart = { lines, fulfilment, tip, menuVersion }
    const quoted = await rest('POST', at('/quotes'), { body: cart })
    expect(quoted.status).toBe(200)
    const { quote } = v.parse(commands.quoteCart.output, await quoted.json())

    const body = { ...checkout, ...cart, expectedTotal: quote.total }
    const placed = await rest('POST', at('/orders'), { body, by: customer })
    expect(placed.status).toBe(200)
    const { order } = v.parse(commands.placeOrder.output, await placed.json())
    const again = await rest('POST', at('/orders'), { body, by: customer })
    expect(await again.json()).toMatchObject({ order })

    const moved = await rest('POST', `/orders/${order}/moves`, {
      body: { move: 'accept' },
      by: cook,
    })
    expect(await moved.json()).toEqual({ status: 'accepted', version: 2 })
    const read = await rest('GET', `/orders/${order}`, { by: customer })
    expect(await read.json()).toEqual(valueOf(await give('readOrder', { order }, customer)))
  })

  it('goes to the shop of the path, whatever the body says', async () => {
    const other = await openTestShop()
    const body = { ...checkoutAt(shop), store: other.store.id }
    const placed = await rest('POST', at('/orders'), { body, by: customer })
    const { order } = v.parse(commands.placeOrder.output, await placed.json())
    expect(valueOf(await give('readOrder', { order }, customer)).store).toBe(shop.store.id)
  })
})

describe('what is refused over REST', () => {
  it('is a problem with a status, the field and the words', async () => {
    const body = { ...checkoutAt(shop), expectedTotal: 1 }
    const answer = await rest('POST', at('/orders'), { body, by: customer })
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({
      status: 409,
      refusals: [
        {
          code: 'priceChanged',
          field: 'expectedTotal',
          words: expect.stringContaining('has changed'),
        },
      ],
    })
  })

  it.each([
    ['no token', 'GET', '/orders', {}, 401],
    ['a token that is none', 'GET', '/orders', { headers: { Authorization: 'Bearer x.y.z' } }, 401],
    ['another scheme', 'GET', '/orders', { headers: { Authorization: 'Basic abc' } }, 401],
    ['a path that is none', 'GET', '/pizzas', {}, 404],
    ['the wrong method', 'DELETE', '/orders/some-order-id-123', {}, 405],
    ['a body that is not JSON', 'POST', '/stores/centro/quotes', { body: '{"lines":' }, 400],
    ['a body that is a list', 'POST', '/stores/centro/quotes', { body: [] }, 400],
    ['input that is not right', 'POST', '/stores/centro/quotes', { body: {} }, 422],
    ['a query nobody knows', 'GET', '/stores/centro/menu?size=xl', {}, 422],
    ['a shop that is not there', 'GET', '/stores/nowhere/menu', {}, 404],
  ])('%s', async (_, method, path, more, status) => {
    expect((await rest(method, path, more)).status).toBe(status)
  })

  it('names the methods that a path does have', async () => {
    const answer = await rest('DELETE', '/orders/some-order-id-123')
    expect(answer.headers.get('allow')).toBe('GET')
  })

  it('a form instead of JSON', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await rest('POST', '/stores/centro/quotes', { body: 'tip=1', headers })
    expect(answer.status).toBe(415)
  })

  it('people whose role it is not', async () => {
    const body = { kind: 'item', id: 'cola', soldOut: true }
    expect((await rest('PUT', at('/availability'), { body, by: customer })).status).toBe(403)
  })
})

describe('what is open to everyone', () => {
  it('is the menu', async () => {
    const answer = await rest('GET', at('/menu'))
    expect(await answer.json()).toEqual(shop.menu)
  })

  it('is the description of the API', async () => {
    const answer = await rest('GET', '/openapi.json')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0' })
  })

  it('but not to pages of other origins', async () => {
    const headers = { Origin: 'https://example.com' }
    const answer = await rest('GET', '/openapi.json', { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('by the address of the shop itself', async () => {
    const answer = await fetch(`${needed('FORNO_HOSTING_ORIGIN')}/api/v1/openapi.json`)
    expect(answer.status).toBe(200)
  })
})
